package answer

var weights = Features{}
