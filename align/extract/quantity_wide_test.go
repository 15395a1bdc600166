package extract

import "testing"

// TestMoneyOfAllCountries: currencies, what they are parted into, and what
// stands before or behind the figure.
func TestMoneyOfAllCountries(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"The stall charges rupees 500 a head.", "rupees 500 a head: money 500 INR per=head", "a name before its figure"},
		{"He was fined shillings 2,000 in Nairobi.", "shillings 2,000: money 2000 KES", "a name before its figure"},
		{"They asked for US dollars 20 at the gate.", "US dollars 20: money 20 USD", "a name of two words before its figure"},
		{"She saved Rs 1,00,000 in a year.", "Rs 1,00,000: money 100000 INR\na year: duration 1 year P1Y", "digits grouped as in India"},
		{"The seat drew 12,34,567 voters.", "12,34,567 voters: count 1234567 of=voter", "digits grouped as in India"},
		{"The ride cost 300 lempiras.", "300 lempiras: money 300 HNL", "Honduras"},
		{"A loaf is 40 leke in Tirana.", "40 leke: money 40 ALL", "an irregular plural"},
		{"Petrol rose by 50 paise.", "50 paise: money 0.5 INR slot=by dir=up", "a hundredth of a rupee"},
		{"It sold for 200 kopecks.", "200 kopecks: money 2 RUB", "hundredths of a rouble"},
		{"Tea costs 250 fils.", "250 fils: money 0.25 KWD", "thousandths of a dinar"},
		{"The tip was 3 satoshis.", "3 satoshis: money 0.00000003 XBT", "parts of a bitcoin"},
		{"He lent her a fiver.", "a fiver: money 5 GBP", "a note with a name"},
		{"The locker costs a quarter.", "a quarter: money 0.25 USD", "a coin, by what it pays for"},
		{"She put a quarter and two dimes in the slot.", "a quarter: money 0.25 USD\ntwo dimes: money 0.2 USD", "a coin among coins"},
		{"Profit fell by a quarter.", "a quarter: ratio 0.25 slot=by dir=down", "a share"},
		{"The dealer gave Rp 10,000 in change.", "Rp 10,000: money 10000 IDR", "a short form"},
		{"England won Euro 96 hearts.", "", "a tournament"},
		{"Within dollars 5 people would quarrel.", "5 people: count 5 of=people", "the figure has a noun of its own"},
		{"He spoke to an NPR host.", "", "no currency without a figure"},
	})
}

// TestPowersAndUnits: powers of ten, units that are made of others, and what
// is short for them.
func TestPowersAndUnits(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"A drop holds 10^6 cells.", "10^6 cells: count 1000000 of=cell", "a power"},
		{"The dust weighs 1.3x10^6 kg.", "1.3x10^6 kg: mass 1300000 kilogram", "a numeral with its power of ten"},
		{"They counted 4.5×10³ stars.", "4.5×10³ stars: count 4500 of=star", "a raised exponent"},
		{"A mole is 6.2×10²³ of them.", "", "more than a number holds"},
		{"The two collected 5 fb−1 of data.", "two: count 2\n5 fb−1: other 5 inverse femtobarn", "a negative exponent"},
		{"Sunlight brings 300 W/m2 here.", "300 W/m2: other 300 watt per square metre", "a unit over a square"},
		{"A range of 10 km-15 km is safe.", "10 km-15 km: length 10..15 kilometre range", "no exponent"},
		{"It came with 64K of memory.", "64K: other 64 kibibyte", "memory has its own thousand"},
		{"The bus is 512b packet traffic.", "512b: other 512 bit", "bits, before what is told in them"},
		{"The lattice is 3.125 am wide.", "3.125 am: length 3.125 attometre", "no time of day has three decimals"},
		{"The server has 16 GiB free.", "16 GiB: other 16 gibibyte", "a prefix of two's powers"},
		{"The weather froze at 20 below.", "20 below: temperature -20 degree", "degrees are understood"},
		{"It was 5 below zero.", "5 below zero: temperature -5 degree", "zero says what it is below"},
		{"She went 2 below par.", "2: count 2", "golf"},
		{"Fill in about 2 -7 litres of water.", "about 2 -7 litres: volume 2..7 litre range", "no volume is negative"},
		{"A pebble weighing one drachma fell.", "one drachma: mass 1 dram", "a weight, not a coin"},
	})
}
