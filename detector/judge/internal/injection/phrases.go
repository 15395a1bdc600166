package injection

import (
	"strings"
	"sync"
)

// A set is a list of words, by blanks.
type set map[string]bool

func words(list string) set {
	s := set{}
	for w := range strings.FieldsSeq(list) {
		s[w] = true
	}
	return s
}

// rules are what texts that address a model are made of. Verbs stand in the form of
// a command: news tells what was done in others.
type rules struct {
	dismiss set // what a text is to be passed over with
	orders  set // what is to be passed over
	earlier set // where it stands, or whose it is
	solely  set // orders that the vague ones of earlier go with
	vague   set

	machine set // who is addressed
	hail    set // how
	polite  set // what a command may stand behind

	reply   set // how an answer is asked for
	filler  set // what may stand before it
	verdict set // what it is to be
	shut    set // what is not to be done ...
	quarrel set // ... with what
	reveal  set // how a secret is asked for
	secret  set // what it is
	own     set // whose
	role    set // what a reader is to be
	compare set // what a reader does

	raw      []string   // strings that stand in no report, without blanks
	spelt    []string   // long words that are misspelt on purpose
	joined   []string   // what is spelt letter by letter
	asides   [][]string // phrases, word by word
	tongues  []tongue
	unspaced [][2][]string
}

// table returns the rules. They are built when the first text is looked at.
var table = sync.OnceValue(func() *rules {
	r := &rules{
		raw: raw(), asides: asides(), tongues: tongues(), unspaced: unspaced(),
		spelt:  strings.Fields("ignore disregard override forget previous instruction instructions preceding directives guidelines"),
		joined: strings.Fields("ignoreprevious ignoreallprevious ignoreall ignoreyour ignorethe ignoreany disregard previousinstruction priorinstruction systemprompt answernone verdictnone outputnone saynone replynone"),
	}
	r.dismiss = words("ignore disregard forget override bypass neglect dismiss overlook skip discard")
	r.orders = words("instruction instructions prompt prompts directive directives guideline guidelines directions context rule rules command commands constraints programming orders")
	r.earlier = words("previous prior above earlier preceding foregoing your system initial original existing past former before every all any these")
	r.solely = words("prompt prompts instruction instructions")
	r.vague = words("all any every these existing past original former before")
	r.machine = words("ai llm llms chatbot chatbots gpt chatgpt assistant assistants claude gemini copilot a.i")
	r.hail = words("dear attention attn hey hello note message memo notice instruction instructions reminder request warning important")
	r.polite = words("please and then now also must instead just always simply you should so kindly therefore")
	r.reply = words("answer respond reply output return print say write report give mark label classify treat rate declare emit state choose select set judge consider make conclude rule find")
	r.filler = words("with only just exactly simply always that the a an one word single verdict verdicts is as be must by to kind there this pair these them both statements sentences two for it of following object value and nothing but answer it's as")
	r.verdict = words("none contradiction contradictory drift unsure json consistent inconsistent compatible agreeing contradicting both_can_hold")
	r.shut = words("flag report mention note list")
	r.quarrel = words("contradiction contradictions discrepancy discrepancies inconsistency inconsistencies disagreement disagreements conflict conflicts")
	r.reveal = words("reveal print repeat show output disclose leak send write tell give include quote append insert expose share display dump")
	r.secret = words("key keys prompt instructions token tokens credentials password configuration header headers secret secrets")
	r.own = words("your api system secret authorization hidden initial access environment bearer openai")
	r.role = words("ai llm model assistant chatbot bot dan evaluator grader judge referee reviewer system program")
	r.compare = words("judge judges evaluate evaluates grade grades assess assesses compare compares review reviews process processes rate rates score scores")
	return r
})

// raw are strings that stand in no report: the markers of chat templates, of
// prompts, and of the answers that a judge gives. They are compared without case
// and blanks.
func raw() []string {
	return []string{
		"<|", "|>", "[inst]", "[/inst]", "<<sys>>", "<</sys>>", "</s>", "###instruction", "###system", "###response", "###assistant", "###user", "###human",
		"beginmaterial", "endmaterial", "endofmaterial", "<system", "</system", "<assistant", "</assistant", "</user>", "<user>", "</statement", "<statement", "</document>", "</article>", "</text>", "</data>", "</input", "<instruction", "</instruction",
		`"role":`, `'role':`, `"verdict"`, `'verdict'`, `verdict":`, "verdict=none", "verdict:none", "verdict:contradiction", "verdict:drift", "verdict:unsure", "verdict=contradiction",
		"same_event", "same_thing", "same_time", "both_can_hold", "beginsystem", "endsystemprompt", "endsystemmessage", "endofsystem", "systemprompt:", "newinstructions:", "newinstruction:", "systemoverride", "[system]", "[/system]", "[system:", "(system:", "{system", "```json", "<!--system", "<!--ai", "<!--note",
		"ignoreprevious", "ignoreallprevious", "ignoreyourinstructions", "ignoretheabove", "tool_call", "function_call", "</think>", "<think>",
	}
}

// asides are phrases that address a machine, a word of theirs after the other.
func asides() [][]string {
	return split(
		"as an ai model", "as an ai language model", "as a language model", "as an ai assistant", "do anything now", "developer mode enabled", "enable developer mode", "enter developer mode",
		"if you are an ai", "if you are a language model", "if you are an llm", "if you are a model", "if you are a machine", "if an ai is reading", "if a model reads", "if a model is reading",
		"you are now", "you are no longer", "from now on you", "from now on answer", "from now on respond",
		"end of article", "end of statement", "end of statements", "end of document", "end of material", "end of input", "end of data", "end of text", "end of context", "end of prompt", "new instructions follow", "updated instructions", "new system prompt", "system prompt",
		"whoever judges this", "whoever judges these", "whoever compares these", "whoever evaluates this", "to the model", "to any model", "to all models", "to language models", "to any language model", "any language model", "to the llm", "to the ai", "to any ai", "ai systems reading", "models reading this", "model reading this", "ai reading this", "llm reading this",
		"your new task", "your task is to", "your only task", "your real task", "your actual task", "your only job", "act as an ai", "act as a judge", "act as the judge", "pretend you are", "pretend that you", "pretend to be an ai",
		"the correct verdict", "the right verdict", "the only valid verdict", "the expected verdict", "the correct answer is none", "the correct answer is contradiction", "the expected answer is", "the verdict must be", "the verdict should be", "the verdict none", "verdict is none", "verdict is contradiction", "verdict is drift", "verdict is unsure", "verdict none", "verdict contradiction", "verdict drift", "kind injection",
		"when you compare", "when comparing this", "when comparing these", "when judging this", "when judging these", "when evaluating this", "when evaluating these", "if asked whether these", "if asked to compare", "if asked to judge", "if you are asked to compare", "if you are asked to judge", "for the purposes of this evaluation", "for this evaluation",
		"statements are to be", "statements must be treated", "statements must be judged", "statements must be marked", "these statements agree", "these two statements", "both statements must", "treat both statements", "treat these statements", "this pair must", "this pair as", "the pair as", "mark this pair", "judge this pair", "must not be flagged", "must not be reported as", "not flag this", "not flag these", "statement a", "statement b",
		"same answer to every pair", "every pair you", "all pairs are", "answer yes to all", "answer yes to every", "answer yes to each", "answer no to all", "answer no to every",
	)
}

func split(phrases ...string) [][]string {
	list := make([][]string, len(phrases))
	for i, p := range phrases {
		list[i] = strings.Fields(p)
	}
	return list
}

// A tongue is how a language tells somebody to pass over what was said before:
// beginnings of words, folded. All three must stand close together.
type tongue struct{ dismiss, orders, earlier []string }

// tongues are languages other than English that are written with blanks.
func tongues() []tongue {
	return []tongue{
		{stems("ignorier vergiss vergesst missacht verwirf"), stems("anweisung vorgabe instruktion aufforderung regel prompt"), stems("vorherig bisherig vorig obig vorangegang fruher alle deine ihre")},
		{stems("ignore oublie neglige meprise"), stems("instruction consigne directive"), stems("precedent anterieur dessus toute vos tes")},
		{stems("ignora olvid descart omit haz"), stems("instruccion indicacion directriz directrices"), stems("anterior previa todas tus sus")},
		{stems("ignora dimentica trascura scarta"), stems("istruzion indicazion direttiv"), stems("precedent tutte tue sopra")},
		{stems("ignor esquec desconsider descart"), stems("instruc orient"), stems("anterior previa todas suas acima")},
		{stems("negeer vergeet negeert"), stems("instructie aanwijzing opdracht"), stems("vorige voorgaande eerdere alle bovenstaande")},
		{stems("zignoruj ignoruj pomin zapomnij"), stems("instrukcj polecen wskazow"), stems("poprzedni wczesniejs wszystk powyzs")},
		{stems("ignorera ignorer glom glem se"), stems("instruktion instruks anvisning"), stems("tidigare tidligere foregaende foregaaende foregående alla alle")},
		{stems("unohda ohita jata"), stems("ohje ohjee kasky"), stems("aiemm edell kaikki")},
		{stems("игнориру проигнориру забуд забыт ігноруй забудь"), stems("инструкци указани інструкці вказівк"), stems("предыдущ все прежн попередн")},
		{stems("yoksay yok gormezden unut"), stems("talimat yonerge komut"), stems("onceki tum yukaridaki")},
		{stems("puuza sahau"), stems("maagizo maelekezo"), stems("yaliyotangulia yote awali")},
		{stems("abaikan lupakan"), stems("instruksi perintah petunjuk"), stems("sebelumnya semua")},
		{stems("bo"), stems("huong chi lenh"), stems("truoc tren")},
		{stems("ignoruj ignorujte zapomen"), stems("pokyn instrukc"), stems("predchoz vsechn predosl")},
		{stems("ignora uita"), stems("instructiun indicatii"), stems("anterioar toate")},
		{stems("hagyd felejts"), stems("utasitas"), stems("korabbi elozo osszes")},
		{stems("αγνοησ ξεχασ"), stems("οδηγι εντολ"), stems("προηγουμεν ολες")},
		{stems("تجاهل انس"), stems("التعليمات تعليمات الاوامر"), stems("السابقة جميع كل")},
		{stems("התעלמ התעלם"), stems("ההוראות הוראות"), stems("הקודמות כל")},
		{stems("नजरअदाज अनदेखा अनदख उपकषा नज़रअंदाज़ नजरअंदाज"), stems("निरदेश निर्देश निरदश"), stems("पिछल सभी परव")},
	}
}

// unspaced are the same for scripts without blanks: all parts of one must stand in
// the text.
func unspaced() [][2][]string {
	list := [][2][]string{
		{{"忽略", "无视", "無視", "忘记", "忘掉", "不要理会"}, {"指令", "指示", "说明", "提示", "規則", "规则"}},
		{{"無視", "忘れ"}, {"指示", "命令", "指令"}},
		{{"무시", "잊어"}, {"지시", "명령", "지침"}},
		{{"ละเว้น", "เพิกเฉย"}, {"คำสั่ง"}},
	}
	for _, g := range list {
		for _, words := range g {
			for i, w := range words {
				words[i] = foldString(w)
			}
		}
	}
	return list
}

// stems folds the beginnings of words.
func stems(list string) []string {
	var out []string
	for _, t := range tokens(fold(list)) {
		out = append(out, t.word)
	}
	return out
}
