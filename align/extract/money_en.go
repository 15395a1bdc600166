package extract

import "strings"

// englishCurrencies name the currencies that are told of less often than the
// dollar and the euro: code, then what one and many are called. With a "*" the
// name is that of a family of currencies, of which it is the first.
const englishCurrencies = `AFN afghani afghanis|ALL lek leke leks|AOA kwanza kwanzas|AZN manat manats|BOB boliviano bolivianos
|BTN ngultrum ngultrums|BWP pula|KHR riel riels|CVE* escudo escudos|CRC colones|ERN nakfa|GEL lari|GMD dalasi dalasis|GTQ quetzales
|HTG gourde gourdes|HNL lempira lempiras|HRK kuna kunas|ISK kronur krónur króna|LSL maloti|SZL emalangeni lilangeni|SLL leones
|MDL* lei|RON* leu|MGA ariary|MKD denar denars denari|MMK kyat kyats|MNT tugrik tugriks tögrög togrog|MOP pataca patacas|MRU ouguiya
|MVR rufiyaa|MWK* kwacha kwachas|MZN metical meticais|NIO cordobas córdoba córdobas|PAB balboas|PGK kina|PYG guaranies guaraní guaraníes
|PEN soles|TJS somoni|TOP paanga pa'anga|UZS soums|VES bolivar bolivars bolívar bolívares|VUV vatu|WST tala|BGN leva|NLG gulden guldens
|ATS schilling schillings|EEK kroon kroons|LTL litas litai|LVL lats|SIT tolar tolars|ILS sheqel sheqels shekalim|UAH hryvnya hryven
|GRD drachmae|ITL lire|PLN zloties złoty|CZK koruny korun|ETH ether ethereum ethers|LTC litecoin litecoins|DOGE dogecoin dogecoins`

// englishSmallMoney names what a currency is parted into: code, how many of
// them make one of it, and what one and many are called.
const englishSmallMoney = `GBP 100 pennies|EUR 100 eurocent eurocents|CHF 100 centime centimes rappen|RUB 100 kopek kopeks kopeck kopecks
|INR 100 paisa paise|BDT 100 poisha|SAR 100 halala halalas|EGP 100 piastre piastres piaster piasters|PLN 100 grosz groszy grosze
|SEK 100 öre|NOK 100 øre|BGN 100 stotinka stotinki|CZK 100 haler halers heller hellers|CNY 10 jiao|MXN 100 centavo centavos
|VES 100 centimo centimos céntimo céntimos|DEM 100 pfennig pfennigs|ILS 100 agora agorot|THB 100 satang|NGN 100 kobo|GHS 100 pesewa pesewas
|BWP 100 thebe|HRK 100 lipa lipas|GEL 100 tetri|ZMW 100 ngwee|PHP 100 sentimo sentimos|XBT 100000000 satoshi satoshis|ATS 100 groschen
|ALL 100 qindarka|KWD 1000 fils`

// englishCoins are coins and notes with names of their own: code, their worth
// in hundredths, and what one and many are called.
const englishCoins = `USD 5 nickel nickels|USD 10 dime dimes|USD 25 quarter quarters|USD 50 half-dollar|CAD 100 loonie loonies
|CAD 200 toonie toonies|GBP 500 fiver fivers|GBP 1000 tenner tenners`

// englishLeading are the names that may stand before their numeral, too.
const englishLeading = `rupees dollars euros euro yen yuan pesos rubles roubles shillings naira baht rupiah taka francs dirhams riyals
rials dinars ringgit sen kronor kroner kronur forints zlotys`

// addEnglishMoney files the names of currencies, of their parts and of coins.
func addEnglishMoney(x *lexicon) {
	each := func(list string, add func(fields []string, word string)) {
		for line := range strings.SplitSeq(list, "|") {
			f := strings.Fields(line)
			for _, w := range f[1:] {
				add(f, w)
			}
		}
	}
	each(englishCurrencies, func(f []string, w string) {
		m := moneyWord{code: strings.TrimSuffix(f[0], "*"), form: moneyNoun}
		if strings.HasSuffix(f[0], "*") {
			m.form = moneyFamily
		}
		x.figures(w).money = m
	})
	parts := func(set func(m *moneyWord, n int64)) func([]string, string) {
		return func(f []string, w string) {
			if isDigit(w[0]) {
				return
			}
			m := moneyWord{code: f[0], form: moneyCent}
			set(&m, parseFraction(f[1]).N)
			x.figures(w).money = m
		}
	}
	each(englishSmallMoney, parts(func(m *moneyWord, n int64) { m.parts = n }))
	each(englishCoins, parts(func(m *moneyWord, n int64) { m.cents = n }))
	for w := range strings.FieldsSeq(englishLeading) {
		x.figures(w).money.leads = true
	}
}
