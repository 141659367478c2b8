!function(d,n,b,f,o){
function g(k){try{return JSON.parse(localStorage[k])||0}catch(e){return 0}}
d.documentElement.classList.add('checklist-on')
b=d.getElementsByClassName('step-box')
f=function(){for(;n<b.length;n++){
var x=b[n],l=x.closest('[data-item]'),c=x.closest('[data-checklist]'),p='wb1/'+c.dataset.site+'/'+c.dataset.checklist+'/',r='1',q=l.dataset,v,s
try{r=sessionStorage[p+'run']||localStorage[p+'run']||r
if(localStorage[p+'hide'])c.dataset.hide=''}catch(e){}
p+=r+'/'
v=g(p+'i/'+q.item)
s=v.t>(g(p+'m').resetAt||0)&&v.s||'open'
if(s=='done'&&v.r<(q.rev||1))s=v.r?'stale':'doubt'
q.state=s
x.checked=s=='done'||s=='doubt'
l.hidden=q.if&&g(p+'q/'+q.if).s=='no'
}}
o=new MutationObserver(f)
o.observe(d,{childList:1,subtree:1})
addEventListener('load',function(){o.disconnect()
if(d.querySelector('[data-checklist]:not([data-ready])'))d.documentElement.classList.remove('checklist-on')})
}(document,0)
