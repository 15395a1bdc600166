package extract

// UnitTable is the table of units, for the tests of what is made of it.
const UnitTable = unitTable
