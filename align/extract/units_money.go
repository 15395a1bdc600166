package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// A moneyWord is the part a word plays in sums of money.
type moneyWord struct {
	code  string // ISO 4217 code that the word names, or ""
	names []moneyName
	form  moneyForm
	sign  string // "us": the currency of "US$"
	cents int64  // of a coin that has a name: 10 for a dime
	parts int64  // how many of it make one of the currency; 0 for a hundred
	leads bool   // may stand before its numeral, too: rupees 500
}

type moneyForm uint8

const (
	noMoney     moneyForm = iota
	moneyCode             // USD, Rs: before or behind the numeral
	moneyNoun             // dollar, euros: behind the numeral
	moneyCent             // cents, pence: a hundredth, behind the numeral
	moneyFamily           // dollars, francs: a name that many currencies share
)

// A moneyName is a currency of several words, filed under the first.
type moneyName struct {
	noun sense // dollar
	code string
}

// currencySigns maps the signs that stand alone. A bare "$" reads as the US
// dollar and "£" as the pound sterling.
func currencySign(r rune) string {
	switch r {
	case '$':
		return "USD"
	case '£':
		return "GBP"
	case '€':
		return "EUR"
	case '¥':
		return "JPY"
	case '₹', '₨':
		return "INR"
	case '₩':
		return "KRW"
	case '₽':
		return "RUB"
	case '₪':
		return "ILS"
	case '₺':
		return "TRY"
	case '₦':
		return "NGN"
	case '₱':
		return "PHP"
	case '฿':
		return "THB"
	case '₴':
		return "UAH"
	case '₭':
		return "LAK"
	case '₿':
		return "XBT"
	case '₫':
		return "VND"
	case '₡':
		return "CRC"
	case '₸':
		return "KZT"
	}
	return ""
}

// moneyCodes are the codes that may stand before or behind a numeral. Codes
// that are English words (ALL, TOP) are left out.
const moneyCodes = `USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR RUB BRL ZAR MXN KRW TRY SEK NOK DKK PLN
CZK HUF ILS AED SAR QAR KWD BHD OMR JOD EGP LBP MYR THB IDR PHP VND PKR BDT LKR NGN KES GHS UGX TZS MAD TND DZD
ARS CLP COP PEN UYU VEF VES UAH KZT RON BGN HRK RSD ISK TWD IRR IQD AFN ETB XOF XAF XBT BTC MMK KHR LAK GEL AMD AZN BYN
MVR MUR ZMW ZWL XPF XCD UZS TTD RWF PYG PGK NIO MZN MWK MNT MKD MDL LYD LSL LRD KYD KGS JMD HTG HNL
GYD GTQ GNF FJD DOP DJF CVE CRC CDF BWP BSD BBD AWG AOA FRF`

// moneyShort are short forms of codes and names beside a numeral.
const moneyShort = "rp=IDR nis=ILS rs=INR rm=MYR rmb=CNY skr=SEK nkr=NOK dkr=DKK sfr=CHF"

// moneySigns are the letters before a dollar sign, and a few before others.
const moneySigns = `us=USD u.s=USD u.s.=USD u=USD usd=USD a=AUD au=AUD aud=AUD aus=AUD c=CAD ca=CAD can=CAD cad=CAD cdn=CAD nz=NZD
nzd=NZD hk=HKD hkd=HKD s=SGD sg=SGD sgd=SGD r=BRL mex=MXN mx=MXN nt=TWD tt=TTD j=JMD`

// moneyNouns name one currency, or the first of a family (with "*").
const moneyNouns = `dollar=USD* buck=USD pound=GBP* quid=GBP euro=EUR yen=JPY yuan=CNY renminbi=CNY franc=CHF* rupee=INR*
peso=MXN* ruble=RUB* rouble=RUB* rand=ZAR won=KRW* real=BRL* reais=BRL lira=TRY* shekel=ILS baht=THB ringgit=MYR rupiah=IDR
zloty=PLN zlotys=PLN forint=HUF koruna=CZK krona=SEK kronor=SEK krone=NOK* kroner=NOK* riyal=SAR* rial=IRR* dirham=AED* dinar=KWD*
naira=NGN hryvnia=UAH tenge=KZT guilder=NLG bitcoin=XBT shilling=KES* dong=VND ringgits=MYR lev=BGN kip=LAK geneh=EGP taka=BDT
birr=ETB cedi=GHS markka=FIM mark=DEM* drachma=GRD* peseta=ESP`

// moneyPeoples tell the currencies of a family apart: adjective, noun, code.
const moneyPeoples = `us dollar USD|u.s. dollar USD|american dollar USD|canadian dollar CAD|australian dollar AUD|singapore dollar SGD
|singaporean dollar SGD|taiwan dollar TWD|taiwanese dollar TWD|zimbabwean dollar ZWL|jamaican dollar JMD|zealand dollar NZD|kong dollar HKD
|british pound GBP|egyptian pound EGP|lebanese pound LBP|syrian pound SYP|sudanese pound SDG|irish pound IEP|cypriot pound CYP
|swiss franc CHF|french franc FRF|belgian franc BEF|cfa franc XOF|rwandan franc RWF|congolese franc CDF
|indian rupee INR|pakistani rupee PKR|sri rupee LKR|nepalese rupee NPR|nepali rupee NPR|mauritian rupee MUR
|mexican peso MXN|argentine peso ARS|argentinian peso ARS|chilean peso CLP|colombian peso COP|philippine peso PHP|cuban peso CUP
|uruguayan peso UYU|dominican peso DOP|russian ruble RUB|russian rouble RUB|belarusian ruble BYN|belarusian rouble BYN
|south rand ZAR|african rand ZAR|korean won KRW|brazilian real BRL|brazilian reais BRL|turkish lira TRY|italian lira ITL|italian lire ITL
|syrian lira SYP|israeli shekel ILS|swedish krona SEK|swedish kronor SEK|icelandic krona ISK|norwegian krone NOK|norwegian kroner NOK|norwegian crown NOK
|swedish crown SEK|danish crown DKK|czech crown CZK|danish krone DKK|danish kroner DKK|czech koruna CZK|saudi riyal SAR|qatari riyal QAR|iranian rial IRR
|omani rial OMR|yemeni rial YER|emirati dirham AED|uae dirham AED|moroccan dirham MAD|kuwaiti dinar KWD|iraqi dinar IQD|jordanian dinar JOD
|bahraini dinar BHD|serbian dinar RSD|algerian dinar DZD|tunisian dinar TND|libyan dinar LYD|kenyan shilling KES|ugandan shilling UGX
|tanzanian shilling TZS|somali shilling SOS|chinese yuan CNY|japanese yen JPY|dutch guilder NLG|german mark DEM|deutsche mark DEM|croatian kuna HRK`

// addMoney files the words of money in the lexicon.
func addMoney(x *lexicon) {
	addMoneyCodes(x)
	addMoneyNouns(x)
}

// addMoneyCodes files the codes and signs that all languages share.
func addMoneyCodes(x *lexicon) {
	for code := range strings.FieldsSeq(moneyCodes) {
		if code == "BTC" {
			x.figures("btc").money = moneyWord{code: "XBT", form: moneyCode}
			continue
		}
		x.figures(lowerASCII(code)).money = moneyWord{code: code, form: moneyCode}
		x.figures("m" + lowerASCII(code)).millions = code
	}
	pairs(moneyShort, func(w, code string) { x.figures(w).money = moneyWord{code: code, form: moneyCode} })
	pairs(moneySigns, func(w, code string) { x.figures(w).money.sign = code })
}

// addMoneyNouns files the English names of currencies and coins.
func addMoneyNouns(x *lexicon) {
	pairs(moneyNouns, func(w, code string) {
		form := moneyNoun
		if strings.HasSuffix(code, "*") {
			code, form = code[:3], moneyFamily
		}
		for _, s := range []string{w, w + "s"} {
			x.figures(s).money = moneyWord{code: code, form: form}
		}
	})
	for p := range strings.SplitSeq(moneyPeoples, "|") {
		f := strings.Fields(p)
		for _, noun := range []string{f[1], f[1] + "s"} {
			e := x.figures(f[0])
			x.entry(noun)
			e.money.names = append(e.money.names, moneyName{noun: sense(noun), code: f[2]})
		}
	}
	for _, s := range []string{"cent", "cents", "c", "¢"} {
		x.figures(s).money.form = moneyCent
		x.figures(s).money.code = "USD"
	}
	x.figures("sen").money = moneyWord{form: moneyCent, code: "MYR"}
	addEnglishMoney(x)
	for _, s := range []string{"pence", "penny", "p"} {
		x.figures(s).money.form = moneyCent
		x.figures(s).money.code = "GBP"
	}
}

// randScales stand behind the numeral of a sum that an R before it makes one
// of rand, as far as the lexer looks.
var randScales = [...]string{"bn", " bn", " million", " billion", " trillio"}

// spelledCode reports whether t is how a code that is not all capitals is
// written before a numeral.
func spelledCode(t string) bool {
	switch t {
	case "Rs", "rs", "RMB", "rmb", "RM", "Skr", "SFr", "NKr", "usd", "eur", "gbp", "Rp":
		return true
	}
	return false
}

// pairs calls f for every "word=code" of a list.
func pairs(list string, f func(word, code string)) {
	for p := range strings.FieldsSeq(list) {
		w, code, _ := strings.Cut(p, "=")
		f(w, code)
	}
}

// worth returns how much of its currency a coin or a part of it is.
func (w moneyWord) worth() text.Number {
	if w.parts > 0 {
		return text.Frac(1, w.parts)
	}
	return text.Frac(max(w.cents, 1), 100)
}
