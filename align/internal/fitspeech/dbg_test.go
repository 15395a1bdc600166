package main
import ("testing";"fmt";"os";"math/rand";"strings";"github.com/atodds/atodds/align/internal/speech";"github.com/atodds/atodds/align/text")
func TestDbg(t *testing.T){
 arts,err:=read(os.Getenv("ATODDS_DATA")); if err!=nil{t.Fatal(err)}
 r:=rand.New(rand.NewSource(4))
 var src,q []string; tot:=0; var missed, extra, nomatch int
 for i:=range arts{ a:=&arts[i]; if a.fold!=0{continue}
  list:=speech.Attributions(a.text,a.sentences)
  at:=func(s []text.Span)string{ o:=""; for _,x:=range s{ o+=a.text[x.Start:x.End]+" | "}; if len(o)>150{o=o[:100]+" ... "+o[len(o)-45:]}; return strings.ReplaceAll(o,"\n","/")}
  ctx:=func(s,e int)string{ lo:=max(0,s-130);hi:=min(len(a.text),e+90); return strings.ReplaceAll(a.text[lo:s]+"{"+a.text[s:e]+"}"+a.text[e:hi],"\n","/")}
  for n,x:=range a.attributions{ if len(x.cue)==0{continue}
   for _,f:=range list { if a.meets(f.Cue)!=n{continue}; tot++
    o:=a.overlap(x.source,[]text.Span{f.Source})
    if len(x.source)>0&&o.found==0{missed++}; if len(x.source)==0&&o.found>0{extra++}
    if 2*o.both< o.marked+o.found-2 || o.both==0&&o.marked+o.found>0 { if o.both==0&&o.marked>0&&o.found>0{nomatch++}; src=append(src,fmt.Sprintf("GOLD [%s] GOT [%s] :: %s",at(x.source),at([]text.Span{f.Source}),ctx(f.Cue.Start,f.Cue.End)))}
    break}
   if a.quotation(x)&&!a.spoken(x,list){ g:=""; for _,f:=range list{ if a.overlap(x.content,f.Contents).both>0{ g+=fmt.Sprintf(" GOT [%s] {%s} <%s>",at([]text.Span{f.Source}),at([]text.Span{f.Cue}),at(f.Contents))}}
    q=append(q,fmt.Sprintf("GOLD [%s] {%s} <%s> %s :: %s",at(x.source),at(x.cue),at(x.content),g,ctx(x.cue[0].Start,x.cue[0].End)))}
  }}
 fmt.Println(tot,len(src),"missed",missed,"extra",extra,"nomatch",nomatch)
 r.Shuffle(len(src),func(i,j int){src[i],src[j]=src[j],src[i]}); r.Shuffle(len(q),func(i,j int){q[i],q[j]=q[j],q[i]})
 if os.Getenv("Q")=="" {for _,x:=range src[:min(len(src),60)]{fmt.Println("S",x)}} else {for _,x:=range q[:min(len(q),40)]{fmt.Println("Q",x)}}
}
