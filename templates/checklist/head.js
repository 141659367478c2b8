!function(d,n,b,o){
function g(k){try{return JSON.parse(localStorage[k])||0}catch(e){return 0}}
d.documentElement.classList.add('checklist-on')
b=d.getElementsByClassName('step-box')
o=new MutationObserver(function(){for(;n<b.length;n++){
var x=b[n],l=x.closest('[data-item]'),c=x.closest('[data-checklist]').dataset,p='wb1/'+c.site+'/'+c.checklist+'/',q=l.dataset,s='open',v
try{v=sessionStorage[p+'run']||localStorage[p+'run']||'1'
if(localStorage[p+'hide'])c.hide=''
p+=v+'/'
v=g(p+'i/'+q.item)
if(v.t>(g(p+'m').resetAt||0)&&(v.s=='na'||v.s=='done'))s=v.s
if(s=='done'&&v.r<(q.rev||1))s=v.r?'stale':'doubt'
l.hidden=q.if&&g(p+'q/'+q.if).s=='no'
}catch(e){}
q.state=s
x.checked=s=='done'||s=='doubt'
}})
o.observe(d,{childList:1,subtree:1})
addEventListener('load',function(){o.disconnect()
if(d.querySelector('section[data-checklist]:not([data-ready])'))d.documentElement.classList.remove('checklist-on')})
}(document,0)
