package main

// A factor converts a unit to the base unit of its dimension, exactly but
// where inexact says otherwise. Drop lists names of the source that mean
// something else in news; surfaces and symbols add what the source lacks.
type factor struct {
	dimension, base string
	num, den        int64
	offset          string
	inexact         bool
	drop            string
	surfaces        string
	symbols         string
	prefixes        string
	plurals         string // prefixes whose symbol news writes in the plural: kms
}

// A prefix of the SI.
type prefix struct {
	word     string
	num, den int64
}

var prefixes = map[string]prefix{
	"k": {"kilo", 1e3, 1},
	"M": {"mega", 1e6, 1},
	"G": {"giga", 1e9, 1},
	"T": {"tera", 1e12, 1},
	"m": {"milli", 1, 1e3},
	"n": {"nano", 1, 1e9},
}

// factors holds the international yard and pound of 1959, the US liquid
// gallon, the Gregorian mean year and the SI.
var factors = map[string]factor{
	// Time, in seconds.
	"second":      {dimension: "duration", base: "s", num: 1, den: 1, symbols: "secs"},
	"millisecond": {dimension: "duration", base: "s", num: 1, den: 1e3},
	"microsecond": {dimension: "duration", base: "s", num: 1, den: 1e6},
	"nanosecond":  {dimension: "duration", base: "s", num: 1, den: 1e9},
	"minute":      {dimension: "duration", base: "s", num: 60, den: 1, symbols: "mins"},
	"hour":        {dimension: "duration", base: "s", num: 3600, den: 1, drop: "hs"},
	"day":         {dimension: "duration", base: "s", num: 86400, den: 1, drop: "d"},
	"week":        {dimension: "duration", base: "s", num: 604800, den: 1, symbols: "wk,wks"},
	"fortnight":   {dimension: "duration", base: "s", num: 1209600, den: 1},
	"month":       {dimension: "duration", base: "s", num: 2629746, den: 1, inexact: true, symbols: "mo,mos"},
	"quarter":     {dimension: "duration", base: "s", num: 7889238, den: 1, inexact: true, drop: "quarter,qr", surfaces: "trimester"},
	"year":        {dimension: "duration", base: "s", num: 31556952, den: 1, inexact: true, drop: "a,y,annum", symbols: "yrs"},
	"decade":      {dimension: "duration", base: "s", num: 315569520, den: 1, inexact: true},
	"century":     {dimension: "duration", base: "s", num: 3155695200, den: 1, inexact: true},
	"millennium":  {dimension: "duration", base: "s", num: 31556952000, den: 1, inexact: true},

	// Length, in metres.
	"metre":             {dimension: "length", base: "m", num: 1, den: 1, prefixes: "kmn", plurals: "k", symbols: "mtr,mtrs"},
	"centimetre":        {dimension: "length", base: "m", num: 1, den: 100, symbols: "cms"},
	"micrometre":        {dimension: "length", base: "m", num: 1, den: 1e6, symbols: "μm"},
	"mile":              {dimension: "length", base: "m", num: 201168, den: 125},
	"nautical mile":     {dimension: "length", base: "m", num: 1852, den: 1, surfaces: "nautical mile", symbols: "nmi"},
	"yard":              {dimension: "length", base: "m", num: 1143, den: 1250, symbols: "yds"},
	"foot":              {dimension: "length", base: "m", num: 381, den: 1250},
	"inch":              {dimension: "length", base: "m", num: 127, den: 5000},
	"furlong":           {dimension: "length", base: "m", num: 25146, den: 125},
	"fathom":            {dimension: "length", base: "m", num: 1143, den: 625},
	"light-year":        {dimension: "length", base: "m", num: 9460730472580800, den: 1},
	"astronomical unit": {dimension: "length", base: "m", num: 149597870700, den: 1, drop: "au,ua,UA", symbols: ""},

	// Area, in square metres; squares of lengths are read by rule.
	"acre":    {dimension: "area", base: "m2", num: 316160658, den: 78125, drop: "ac"},
	"hectare": {dimension: "area", base: "m2", num: 10000, den: 1, surfaces: "hectare"},

	// Volume, in cubic metres; cubes of lengths are read by rule.
	"litre":          {dimension: "volume", base: "m3", num: 1, den: 1000, drop: "cubic decimetre,cubic decimeter", symbols: "ltrs"},
	"millilitre":     {dimension: "volume", base: "m3", num: 1, den: 1e6, surfaces: "millilitre,milliliter", symbols: "ml,mL,mls"},
	"centilitre":     {dimension: "volume", base: "m3", num: 1, den: 100000},
	"hectolitre":     {dimension: "volume", base: "m3", num: 1, den: 10, drop: "hectorlitre,hectorliter", surfaces: "hectolitre,hectoliter"},
	"gallon":         {dimension: "volume", base: "m3", num: 473176473, den: 125000000000, symbols: "gals"},
	"quart":          {dimension: "volume", base: "m3", num: 473176473, den: 500000000000},
	"pint":           {dimension: "volume", base: "m3", num: 473176473, den: 1000000000000, drop: "p,pt"},
	"fluid ounce":    {dimension: "volume", base: "m3", num: 473176473, den: 16000000000000},
	"barrel":         {dimension: "volume", base: "m3", num: 9936705933, den: 62500000000, drop: "barrel dry,dry barrel,bbl dry"},
	"barrel per day": {dimension: "volume", base: "m3", num: 9936705933, den: 62500000000, surfaces: "barrel per day", symbols: "bpd,bopd"},
	"tablespoon":     {dimension: "volume", base: "m3", num: 473176473, den: 32000000000000},
	"teaspoon":       {dimension: "volume", base: "m3", num: 157725491, den: 32000000000000},
	"acre foot":      {dimension: "volume", base: "m3", num: 60228605349, den: 48828125},

	// Mass, in kilograms.
	"kilogram":   {dimension: "mass", base: "kg", num: 1, den: 1, drop: "kg,kgs", symbols: "kg,kgs"},
	"gram":       {dimension: "mass", base: "kg", num: 1, den: 1000, drop: "gm"},
	"milligram":  {dimension: "mass", base: "kg", num: 1, den: 1e6},
	"microgram":  {dimension: "mass", base: "kg", num: 1, den: 1e9, symbols: "μg"},
	"pound-mass": {dimension: "mass", base: "kg", num: 45359237, den: 1e8},
	"ounce":      {dimension: "mass", base: "kg", num: 45359237, den: 1600000000},
	"stone":      {dimension: "mass", base: "kg", num: 317514659, den: 50000000, surfaces: "stone"},
	"short ton":  {dimension: "mass", base: "kg", num: 45359237, den: 50000, surfaces: "ton"},
	"long ton":   {dimension: "mass", base: "kg", num: 635029318, den: 625000},
	"tonne":      {dimension: "mass", base: "kg", num: 1000, den: 1, surfaces: "metric ton,metric tonne"},
	"kiloton":    {dimension: "mass", base: "kg", num: 1000000, den: 1, drop: "kt"},
	"megaton":    {dimension: "mass", base: "kg", num: 1000000000, den: 1},
	"gigaton":    {dimension: "mass", base: "kg", num: 1000000000000, den: 1},
	"carat":      {dimension: "mass", base: "kg", num: 1, den: 5000, drop: "ct"},
	"dram":       {dimension: "mass", base: "kg", num: 45359237, den: 25600000000, surfaces: "dram,drachma,drachm"},

	// Temperature, in kelvins.
	"kelvin":            {dimension: "temperature", base: "K", num: 1, den: 1, drop: "K"},
	"degree Celsius":    {dimension: "temperature", base: "K", num: 1, den: 1, offset: "5463/20", surfaces: "celcius,celsius,degree c", symbols: "°C,°c,℃"},
	"degree fahrenheit": {dimension: "temperature", base: "K", num: 5, den: 9, offset: "45967/180", surfaces: "fahrenheit,degree f", symbols: "°F,°f,℉"},

	// Speed, in metres per second; lengths per time are read by rule.
	"knot":               {dimension: "speed", base: "m/s", num: 463, den: 900, drop: "kn"},
	"mile per hour":      {dimension: "speed", base: "m/s", num: 1397, den: 3125, symbols: "Mph"},
	"kilometre per hour": {dimension: "speed", base: "m/s", num: 5, den: 18, symbols: "kmh,kmph,KPH,kmhr"},
	"metre per second":   {dimension: "speed", base: "m/s", num: 1, den: 1, drop: "mps"},
	"foot per second":    {dimension: "speed", base: "m/s", num: 381, den: 1250, drop: "fps"},

	// Energy, in joules.
	"joule":         {dimension: "energy", base: "J", num: 1, den: 1},
	"kilojoule":     {dimension: "energy", base: "J", num: 1000, den: 1},
	"megajoule":     {dimension: "energy", base: "J", num: 1000000, den: 1, surfaces: "megajoule", symbols: "MJ"},
	"electronvolt":  {dimension: "energy", base: "eV", num: 1, den: 1},
	"kilowatt hour": {dimension: "energy", base: "J", num: 3600000, den: 1, symbols: "kwh,KWh,kWhr"},
	"watt hour":     {dimension: "energy", base: "J", num: 3600, den: 1, surfaces: "watt hour,watt-hour", symbols: "Wh"},
	"megawatt hour": {dimension: "energy", base: "J", num: 3600000000, den: 1, surfaces: "megawatt hour,megawatt-hour", symbols: "MWh"},
	"gigawatt hour": {dimension: "energy", base: "J", num: 3600000000000, den: 1, surfaces: "gigawatt hour,gigawatt-hour", symbols: "GWh"},
	"terawatt hour": {dimension: "energy", base: "J", num: 3600000000000000, den: 1, surfaces: "terawatt hour,terawatt-hour", symbols: "TWh"},
	// A calorie on a label is a kilocalorie: neither converts to joules.
	"calorie":              {dimension: "energy", base: "cal", num: 1, den: 1},
	"kilocalorie":          {dimension: "energy", base: "kcal", num: 1, den: 1, drop: "Cal"},
	"british thermal unit": {dimension: "energy", base: "J", num: 52752792631, den: 50000000},

	// Power, in watts.
	"watt":       {dimension: "power", base: "W", num: 1, den: 1, prefixes: "kMGTm"},
	"horsepower": {dimension: "power", base: "W", num: 37284993579113511, den: 50000000000000, symbols: "HP,bhp"},

	// What no other dimension holds, each in a base unit of its own.
	"hertz":                  {dimension: "other", base: "Hz", num: 1, den: 1, prefixes: "kMGT", drop: "revolutions per second,rps", symbols: "HZ"},
	"volt":                   {dimension: "other", base: "V", num: 1, den: 1, prefixes: "k"},
	"ampere":                 {dimension: "other", base: "A", num: 1, den: 1, prefixes: ""},
	"newton":                 {dimension: "other", base: "N", num: 1, den: 1, drop: "newton,N", surfaces: "newton"},
	"pascal":                 {dimension: "other", base: "Pa", num: 1, den: 1},
	"hectopascal":            {dimension: "other", base: "Pa", num: 100, den: 1},
	"kilopascal":             {dimension: "other", base: "Pa", num: 1000, den: 1},
	"millibar":               {dimension: "other", base: "Pa", num: 100, den: 1, surfaces: "millibar", symbols: "mbar"},
	"pound per square inch":  {dimension: "other", base: "psi", num: 1, den: 1},
	"decibel":                {dimension: "other", base: "dB", num: 1, den: 1},
	"lumen":                  {dimension: "other", base: "lm", num: 1, den: 1},
	"revolutions per minute": {dimension: "other", base: "rpm", num: 1, den: 1},
	"becquerel":              {dimension: "other", base: "Bq", num: 1, den: 1},
	"sievert":                {dimension: "other", base: "Sv", num: 1, den: 1},
	"millisievert":           {dimension: "other", base: "Sv", num: 1, den: 1000, surfaces: "millisievert", symbols: "mSv"},
	"ampere-hour":            {dimension: "other", base: "Ah", num: 1, den: 1},
	"milliampere-hour":       {dimension: "other", base: "Ah", num: 1, den: 1000},
	"pixel":                  {dimension: "other", base: "px", num: 1, den: 1, drop: "dots"},
	"megapixel":              {dimension: "other", base: "px", num: 1000000, den: 1, drop: "MP"},
	"mile per gallon":        {dimension: "other", base: "mpg", num: 1, den: 1, surfaces: "mile per gallon", symbols: "mpg"},
	"parts-per-million":      {dimension: "other", base: "ppm", num: 1, den: 1},
	"parts-per-billion":      {dimension: "other", base: "ppm", num: 1, den: 1000},
	"byte":                   {dimension: "other", base: "B", num: 1, den: 1, drop: "B"},
	"bit":                    {dimension: "other", base: "bit", num: 1, den: 1, drop: "b", symbols: "b"},
	"kilobit":                {dimension: "other", base: "bit", num: 1000, den: 1, drop: "kb"},
	"megabit":                {dimension: "other", base: "bit", num: 1000000, den: 1, drop: "Mb"},
	"gigabit":                {dimension: "other", base: "bit", num: 1000000000, den: 1, drop: "Gb"},
	"kilobyte":               {dimension: "other", base: "B", num: 1000, den: 1, symbols: "KB"},
	"megabyte":               {dimension: "other", base: "B", num: 1000000, den: 1, drop: "mb"},
	"gigabyte":               {dimension: "other", base: "B", num: 1000000000, den: 1, drop: "gb"},
	"terabyte":               {dimension: "other", base: "B", num: 1000000000000, den: 1, drop: "tb"},
	"petabyte":               {dimension: "other", base: "B", num: 1000000000000000, den: 1},
	"megabit per second":     {dimension: "other", base: "bit/s", num: 1000000, den: 1},
	"gigabit per second":     {dimension: "other", base: "bit/s", num: 1000000000, den: 1},

	// Data beyond the common sizes, in bits and bytes; of 1,024 by their prefix.
	"terabit":             {dimension: "other", base: "bit", num: 1e12, den: 1, drop: "tb,Tb"},
	"kilobit per second":  {dimension: "other", base: "bit/s", num: 1000, den: 1},
	"exabyte":             {dimension: "other", base: "B", num: 1e18, den: 1},
	"kibibyte":            {dimension: "other", base: "B", num: 1 << 10, den: 1, drop: "KB", symbols: "K"},
	"mebibyte":            {dimension: "other", base: "B", num: 1 << 20, den: 1, surfaces: "mebibyte", symbols: "MiB"},
	"gibibyte":            {dimension: "other", base: "B", num: 1 << 30, den: 1},
	"tebibyte":            {dimension: "other", base: "B", num: 1 << 40, den: 1},
	"pebibyte":            {dimension: "other", base: "B", num: 1 << 50, den: 1},
	"exbibyte":            {dimension: "other", base: "B", num: 1 << 60, den: 1, surfaces: "exbibyte", symbols: "EiB"},
	"kibibit":             {dimension: "other", base: "bit", num: 1 << 10, den: 1},
	"mebibit":             {dimension: "other", base: "bit", num: 1 << 20, den: 1},
	"gibibit":             {dimension: "other", base: "bit", num: 1 << 30, den: 1},
	"tebibit":             {dimension: "other", base: "bit", num: 1 << 40, den: 1},
	"kilobyte per second": {dimension: "other", base: "B/s", num: 1000, den: 1, surfaces: "kilobyte per second", symbols: "kBps,KBps"},
	"megabyte per second": {dimension: "other", base: "B/s", num: 1000000, den: 1, surfaces: "megabyte per second", symbols: "MBps"},
	"gigabyte per second": {dimension: "other", base: "B/s", num: 1000000000, den: 1, surfaces: "gigabyte per second", symbols: "GBps"},

	// What reports of science and health measure in.
	"attometre":                 {dimension: "length", base: "m", num: 1, den: 1e18, surfaces: "attometre,attometer", symbols: "am"},
	"femtometre":                {dimension: "length", base: "m", num: 1, den: 1e15, surfaces: "femtometre,femtometer"},
	"picometre":                 {dimension: "length", base: "m", num: 1, den: 1e12, surfaces: "picometre,picometer"},
	"angstrom":                  {dimension: "length", base: "m", num: 1, den: 1e10, surfaces: "angstrom", symbols: "Å"},
	"decimetre":                 {dimension: "length", base: "m", num: 1, den: 10, symbols: "dm"},
	"decilitre":                 {dimension: "volume", base: "m3", num: 1, den: 10000, symbols: "dl,dL"},
	"microlitre":                {dimension: "volume", base: "m3", num: 1, den: 1e9, surfaces: "microlitre,microliter", symbols: "µl,µL,μl,μL"},
	"nanogram":                  {dimension: "mass", base: "kg", num: 1, den: 1e12, surfaces: "nanogram", symbols: "ng"},
	"picogram":                  {dimension: "mass", base: "kg", num: 1, den: 1e15, surfaces: "picogram", symbols: "pg"},
	"quintal":                   {dimension: "mass", base: "kg", num: 100, den: 1, drop: "q"},
	"bushel":                    {dimension: "volume", base: "m3", num: 220244188543, den: 6250000000000, surfaces: "bushel"},
	"mole":                      {dimension: "other", base: "mol", num: 1, den: 1, drop: "mole", symbols: "mol"},
	"millimole":                 {dimension: "other", base: "mol", num: 1, den: 1000, surfaces: "millimole", symbols: "mmol"},
	"micromole":                 {dimension: "other", base: "mol", num: 1, den: 1e6, surfaces: "micromole", symbols: "µmol,μmol"},
	"candela":                   {dimension: "other", base: "cd", num: 1, den: 1, drop: "candle", symbols: "cd"},
	"candela second":            {dimension: "other", base: "cd s", num: 1, den: 1, surfaces: "candela second", symbols: "cds"},
	"lux":                       {dimension: "other", base: "lx", num: 1, den: 1},
	"joule second":              {dimension: "other", base: "J s", num: 1, den: 1, surfaces: "joule second", symbols: "Js"},
	"watt second":               {dimension: "energy", base: "J", num: 1, den: 1, drop: "Ws"},
	"newton metre":              {dimension: "other", base: "N m", num: 1, den: 1, surfaces: "newton metre,newton meter", symbols: "Nm"},
	"kilonewton":                {dimension: "other", base: "N", num: 1000, den: 1},
	"megapascal":                {dimension: "other", base: "Pa", num: 1e6, den: 1},
	"gigapascal":                {dimension: "other", base: "Pa", num: 1e9, den: 1},
	"millimetre of mercury":     {dimension: "other", base: "mmHg", num: 1, den: 1, surfaces: "millimetre of mercury,millimeter of mercury", symbols: "mmHg"},
	"kilopound per square inch": {dimension: "other", base: "psi", num: 1000, den: 1, surfaces: "kilopound per square inch", symbols: "ksi"},
	"kiloelectronvolt":          {dimension: "energy", base: "eV", num: 1e3, den: 1},
	"megaelectronvolt":          {dimension: "energy", base: "eV", num: 1e6, den: 1},
	"gigaelectronvolt":          {dimension: "energy", base: "eV", num: 1e9, den: 1, drop: "bevatron,BeV"},
	"teraelectronvolt":          {dimension: "energy", base: "eV", num: 1e12, den: 1},
	"gigajoule":                 {dimension: "energy", base: "J", num: 1e9, den: 1, surfaces: "gigajoule", symbols: "GJ"},
	"terajoule":                 {dimension: "energy", base: "J", num: 1e12, den: 1, surfaces: "terajoule", symbols: "TJ"},
	"therm":                     {dimension: "energy", base: "J", num: 105480400, den: 1, drop: "thermie"},
	"milliampere":               {dimension: "other", base: "A", num: 1, den: 1000, surfaces: "milliampere,milliamp", symbols: "mA"},
	"microampere":               {dimension: "other", base: "A", num: 1, den: 1e6, surfaces: "microampere,microamp", symbols: "µA,μA"},
	"millivolt":                 {dimension: "other", base: "V", num: 1, den: 1000, surfaces: "millivolt", symbols: "mV"},
	"megavolt":                  {dimension: "other", base: "V", num: 1e6, den: 1, drop: "MV"},
	"ohm":                       {dimension: "other", base: "Ω", num: 1, den: 1, drop: "ohms"},
	"gauss":                     {dimension: "other", base: "gauss", num: 1, den: 1, drop: "G"},
	"coulomb":                   {dimension: "other", base: "C", num: 1, den: 1, drop: "C"},
	"gray":                      {dimension: "other", base: "Gy", num: 1, den: 1, drop: "gray", symbols: "Gy"},
	"milligray":                 {dimension: "other", base: "Gy", num: 1, den: 1000, surfaces: "milligray", symbols: "mGy"},
	"microsievert":              {dimension: "other", base: "Sv", num: 1, den: 1e6, surfaces: "microsievert", symbols: "µSv,μSv"},
	"kilobecquerel":             {dimension: "other", base: "Bq", num: 1e3, den: 1},
	"megabecquerel":             {dimension: "other", base: "Bq", num: 1e6, den: 1},
	"gigabecquerel":             {dimension: "other", base: "Bq", num: 1e9, den: 1},
	"femtobarn":                 {dimension: "other", base: "fb", num: 1, den: 1, surfaces: "femtobarn", symbols: "fb"},
	"picobarn":                  {dimension: "other", base: "fb", num: 1000, den: 1, surfaces: "picobarn", symbols: "pb"},
	"parts-per-trillion":        {dimension: "other", base: "ppm", num: 1, den: 1e6, drop: "ppt"},
	"parsec":                    {dimension: "other", base: "pc", num: 1, den: 1, surfaces: "parsec"},
	"solar mass":                {dimension: "other", base: "solar mass", num: 1, den: 1, drop: "M☉"},
	"base pair":                 {dimension: "other", base: "base pair", num: 1, den: 1, drop: "bp,nt,base pairs", surfaces: "base pair"},
}
