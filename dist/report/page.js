/*!
uplot 1.6.32

The MIT License (MIT)

Copyright (c) 2022 Leon Sorokin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.
*/
'use strict';
(() => {
const modules = {
"node_modules/uplot/dist/uPlot.iife.min.js": (exports, require) => {
/*! https://github.com/leeoniya/uPlot (v1.6.32) */
var uPlot=function(){"use strict";const l="u-off",e="u-label",t="width",n="height",i="top",o="bottom",s="left",r="right",u="#000",a=u+"0",f="mousemove",c="mousedown",h="mouseup",d="mouseenter",p="mouseleave",m="dblclick",g="change",x="dppxchange",w="--",_="undefined"!=typeof window,b=_?document:null,v=_?window:null,k=_?navigator:null;let y,M;function S(l,e){if(null!=e){let t=l.classList;!t.contains(e)&&t.add(e)}}function T(l,e){let t=l.classList;t.contains(e)&&t.remove(e)}function E(l,e,t){l.style[e]=t+"px"}function z(l,e,t,n){let i=b.createElement(l);return null!=e&&S(i,e),null!=t&&t.insertBefore(i,n),i}function D(l,e){return z("div",l,e)}const P=new WeakMap;function A(e,t,n,i,o){let s="translate("+t+"px,"+n+"px)";s!=P.get(e)&&(e.style.transform=s,P.set(e,s),0>t||0>n||t>i||n>o?S(e,l):T(e,l))}const W=new WeakMap;function Y(l,e,t){let n=e+t;n!=W.get(l)&&(W.set(l,n),l.style.background=e,l.style.borderColor=t)}const C=new WeakMap;function H(l,e,t,n){let i=e+""+t;i!=C.get(l)&&(C.set(l,i),l.style.height=t+"px",l.style.width=e+"px",l.style.marginLeft=n?-e/2+"px":0,l.style.marginTop=n?-t/2+"px":0)}const F={passive:!0},R={...F,capture:!0};function G(l,e,t,n){e.addEventListener(l,t,n?R:F)}function I(l,e,t){e.removeEventListener(l,t,F)}function L(l,e,t,n){let i;t=t||0;let o=2147483647>=(n=n||e.length-1);for(;n-t>1;)i=o?t+n>>1:sl((t+n)/2),l>e[i]?t=i:n=i;return l-e[t]>e[n]-l?n:t}function O(l){return(e,t,n)=>{let i=-1,o=-1;for(let o=t;n>=o;o++)if(l(e[o])){i=o;break}for(let i=n;i>=t;i--)if(l(e[i])){o=i;break}return[i,o]}}_&&function l(){let e=devicePixelRatio;y!=e&&(y=e,M&&I(g,M,l),M=matchMedia(`(min-resolution: ${y-.001}dppx) and (max-resolution: ${y+.001}dppx)`),G(g,M,l),v.dispatchEvent(new CustomEvent(x)))}();const N=l=>null!=l,j=l=>null!=l&&l>0,U=O(N),V=O(j);function B(l,e,t,n){let i=hl(l),o=hl(e);l==e&&(-1==i?(l*=t,e/=t):(l/=t,e*=t));let s=10==t?dl:pl,r=1==o?ul:sl,u=(1==i?sl:ul)(s(ol(l))),a=r(s(ol(e))),f=cl(t,u),c=cl(t,a);return 10==t&&(0>u&&(f=Al(f,-u)),0>a&&(c=Al(c,-a))),n||2==t?(l=f*i,e=c*o):(l=Pl(l,f),e=Dl(e,c)),[l,e]}function $(l,e,t,n){let i=B(l,e,t,n);return 0==l&&(i[0]=0),0==e&&(i[1]=0),i}const J=.1,q={mode:3,pad:J},K={pad:0,soft:null,mode:0},X={min:K,max:K};function Z(l,e,t,n){return Ol(t)?ll(l,e,t):(K.pad=t,K.soft=n?0:null,K.mode=n?3:0,ll(l,e,X))}function Q(l,e){return null==l?e:l}function ll(l,e,t){let n=t.min,i=t.max,o=Q(n.pad,0),s=Q(i.pad,0),r=Q(n.hard,-gl),u=Q(i.hard,gl),a=Q(n.soft,gl),f=Q(i.soft,-gl),c=Q(n.mode,0),h=Q(i.mode,0),d=e-l,p=dl(d),m=fl(ol(l),ol(e)),g=dl(m),x=ol(g-p);(1e-24>d||x>10)&&(d=0,0!=l&&0!=e||(d=1e-24,2==c&&a!=gl&&(o=0),2==h&&f!=-gl&&(s=0)));let w=d||m||1e3,_=dl(w),b=cl(10,sl(_)),v=Al(Pl(l-w*(0==d?0==l?.1:1:o),b/10),24),k=a>l||1!=c&&(3!=c||v>a)&&(2!=c||a>v)?gl:a,y=fl(r,k>v&&l>=k?k:al(k,v)),M=Al(Dl(e+w*(0==d?0==e?.1:1:s),b/10),24),S=e>f||1!=h&&(3!=h||f>M)&&(2!=h||M>f)?-gl:f,T=al(u,M>S&&S>=e?S:fl(S,M));return y==T&&0==y&&(T=100),[y,T]}const el=new Intl.NumberFormat(_?k.language:"en-US"),tl=l=>el.format(l),nl=Math,il=nl.PI,ol=nl.abs,sl=nl.floor,rl=nl.round,ul=nl.ceil,al=nl.min,fl=nl.max,cl=nl.pow,hl=nl.sign,dl=nl.log10,pl=nl.log2,ml=(l,e=1)=>nl.asinh(l/e),gl=1/0;function xl(l){return 1+(0|dl((l^l>>31)-(l>>31)))}function wl(l,e,t){return al(fl(l,e),t)}function _l(l){return"function"==typeof l}function bl(l){return _l(l)?l:()=>l}const vl=l=>l,kl=(l,e)=>e,yl=()=>null,Ml=()=>!0,Sl=(l,e)=>l==e,Tl=/\.\d*?(?=9{6,}|0{6,})/gm,El=l=>{if(Il(l)||Wl.has(l))return l;const e=""+l,t=e.match(Tl);if(null==t)return l;let n=t[0].length-1;if(-1!=e.indexOf("e-")){let[l,t]=e.split("e");return+`${El(l)}e${t}`}return Al(l,n)};function zl(l,e){return El(Al(El(l/e))*e)}function Dl(l,e){return El(ul(El(l/e))*e)}function Pl(l,e){return El(sl(El(l/e))*e)}function Al(l,e=0){if(Il(l))return l;let t=10**e;return rl(l*t*(1+Number.EPSILON))/t}const Wl=new Map;function Yl(l){return((""+l).split(".")[1]||"").length}function Cl(l,e,t,n){let i=[],o=n.map(Yl);for(let s=e;t>s;s++){let e=ol(s),t=Al(cl(l,s),e);for(let r=0;n.length>r;r++){let u=10==l?+`${n[r]}e${s}`:n[r]*t,a=(0>s?e:0)+(o[r]>s?o[r]:0),f=10==l?u:Al(u,a);i.push(f),Wl.set(f,a)}}return i}const Hl={},Fl=[],Rl=[null,null],Gl=Array.isArray,Il=Number.isInteger;function Ll(l){return"string"==typeof l}function Ol(l){let e=!1;if(null!=l){let t=l.constructor;e=null==t||t==Object}return e}function Nl(l){return null!=l&&"object"==typeof l}const jl=Object.getPrototypeOf(Uint8Array),Ul="__proto__";function Vl(l,e=Ol){let t;if(Gl(l)){let n=l.find((l=>null!=l));if(Gl(n)||e(n)){t=Array(l.length);for(let n=0;l.length>n;n++)t[n]=Vl(l[n],e)}else t=l.slice()}else if(l instanceof jl)t=l.slice();else if(e(l)){t={};for(let n in l)n!=Ul&&(t[n]=Vl(l[n],e))}else t=l;return t}function Bl(l){let e=arguments;for(let t=1;e.length>t;t++){let n=e[t];for(let e in n)e!=Ul&&(Ol(l[e])?Bl(l[e],Vl(n[e])):l[e]=Vl(n[e]))}return l}function $l(l,e,t){for(let n,i=0,o=-1;e.length>i;i++){let s=e[i];if(s>o){for(n=s-1;n>=0&&null==l[n];)l[n--]=null;for(n=s+1;t>n&&null==l[n];)l[o=n++]=null}}}const Jl="undefined"==typeof queueMicrotask?l=>Promise.resolve().then(l):queueMicrotask,ql=["January","February","March","April","May","June","July","August","September","October","November","December"],Kl=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Xl(l){return l.slice(0,3)}const Zl=Kl.map(Xl),Ql=ql.map(Xl),le={MMMM:ql,MMM:Ql,WWWW:Kl,WWW:Zl};function ee(l){return(10>l?"0":"")+l}const te={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,e)=>e.MMMM[l.getMonth()],MMM:(l,e)=>e.MMM[l.getMonth()],MM:l=>ee(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>ee(l.getDate()),D:l=>l.getDate(),WWWW:(l,e)=>e.WWWW[l.getDay()],WWW:(l,e)=>e.WWW[l.getDay()],HH:l=>ee(l.getHours()),H:l=>l.getHours(),h:l=>{let e=l.getHours();return 0==e?12:e>12?e-12:e},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>ee(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>ee(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>function(l){return(10>l?"00":100>l?"0":"")+l}(l.getMilliseconds())};function ne(l,e){e=e||le;let t,n=[],i=/\{([a-z]+)\}|[^{]+/gi;for(;t=i.exec(l);)n.push("{"==t[0][0]?te[t[1]]:t[0]);return l=>{let t="";for(let i=0;n.length>i;i++)t+="string"==typeof n[i]?n[i]:n[i](l,e);return t}}const ie=(new Intl.DateTimeFormat).resolvedOptions().timeZone,oe=l=>l%1==0,se=[1,2,2.5,5],re=Cl(10,-32,0,se),ue=Cl(10,0,32,se),ae=ue.filter(oe),fe=re.concat(ue),ce="{YYYY}",he="\n"+ce,de="{M}/{D}",pe="\n"+de,me=pe+"/{YY}",ge="{aa}",xe="{h}:{mm}"+ge,we="\n"+xe,_e=":{ss}",be=null;function ve(l){let e=1e3*l,t=60*e,n=60*t,i=24*n,o=30*i,s=365*i;return[(1==l?Cl(10,0,3,se).filter(oe):Cl(10,-3,0,se)).concat([e,5*e,10*e,15*e,30*e,t,5*t,10*t,15*t,30*t,n,2*n,3*n,4*n,6*n,8*n,12*n,i,2*i,3*i,4*i,5*i,6*i,7*i,8*i,9*i,10*i,15*i,o,2*o,3*o,4*o,6*o,s,2*s,5*s,10*s,25*s,50*s,100*s]),[[s,ce,be,be,be,be,be,be,1],[28*i,"{MMM}",he,be,be,be,be,be,1],[i,de,he,be,be,be,be,be,1],[n,"{h}"+ge,me,be,pe,be,be,be,1],[t,xe,me,be,pe,be,be,be,1],[e,_e,me+" "+xe,be,pe+" "+xe,be,we,be,1],[l,_e+".{fff}",me+" "+xe,be,pe+" "+xe,be,we,be,1]],function(e){return(r,u,a,f,c,h)=>{let d=[],p=c>=s,m=c>=o&&s>c,g=e(a),x=Al(g*l,3),w=Pe(g.getFullYear(),p?0:g.getMonth(),m||p?1:g.getDate()),_=Al(w*l,3);if(m||p){let t=m?c/o:0,n=p?c/s:0,i=x==_?x:Al(Pe(w.getFullYear()+n,w.getMonth()+t,1)*l,3),r=new Date(rl(i/l)),u=r.getFullYear(),a=r.getMonth();for(let o=0;f>=i;o++){let s=Pe(u+n*o,a+t*o,1),r=s-e(Al(s*l,3));i=Al((+s+r)*l,3),i>f||d.push(i)}}else{let o=i>c?c:i,s=_+(sl(a)-sl(x))+Dl(x-_,o);d.push(s);let p=e(s),m=p.getHours()+p.getMinutes()/t+p.getSeconds()/n,g=c/n,w=h/r.axes[u]._space;for(;s=Al(s+c,1==l?0:3),f>=s;)if(g>1){let l=sl(Al(m+g,6))%24,t=e(s).getHours()-l;t>1&&(t=-1),s-=t*n,m=(m+g)%24,.7>Al((s-d[d.length-1])/c,3)*w||d.push(s)}else d.push(s)}return d}}]}const[ke,ye,Me]=ve(1),[Se,Te,Ee]=ve(.001);function ze(l,e){return l.map((l=>l.map(((t,n)=>0==n||8==n||null==t?t:e(1==n||0==l[8]?t:l[1]+t)))))}function De(l,e){return(t,n,i,o,s)=>{let r,u,a,f,c,h,d=e.find((l=>s>=l[0]))||e[e.length-1];return n.map((e=>{let t=l(e),n=t.getFullYear(),i=t.getMonth(),o=t.getDate(),s=t.getHours(),p=t.getMinutes(),m=t.getSeconds(),g=n!=r&&d[2]||i!=u&&d[3]||o!=a&&d[4]||s!=f&&d[5]||p!=c&&d[6]||m!=h&&d[7]||d[1];return r=n,u=i,a=o,f=s,c=p,h=m,g(t)}))}}function Pe(l,e,t){return new Date(l,e,t)}function Ae(l,e){return e(l)}function We(l,e){return(t,n,i,o)=>null==o?w:e(l(n))}Cl(2,-53,53,[1]);const Ye={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,e){let t=l.series[e];return t.width?t.stroke(l,e):t.points.width?t.points.stroke(l,e):null},fill:function(l,e){return l.series[e].fill(l,e)},dash:"solid"},idx:null,idxs:null,values:[]},Ce=[0,0];function He(l,e,t,n=!0){return l=>{0==l.button&&(!n||l.target==e)&&t(l)}}function Fe(l,e,t,n=!0){return l=>{(!n||l.target==e)&&t(l)}}const Re={show:!0,x:!0,y:!0,lock:!1,move:function(l,e,t){return Ce[0]=e,Ce[1]=t,Ce},points:{one:!1,show:function(l,e){let i=l.cursor.points,o=D(),s=i.size(l,e);E(o,t,s),E(o,n,s);let r=s/-2;E(o,"marginLeft",r),E(o,"marginTop",r);let u=i.width(l,e,s);return u&&E(o,"borderWidth",u),o},size:function(l,e){return l.series[e].points.size},width:0,stroke:function(l,e){let t=l.series[e].points;return t._stroke||t._fill},fill:function(l,e){let t=l.series[e].points;return t._fill||t._stroke}},bind:{mousedown:He,mouseup:He,click:He,dblclick:He,mousemove:Fe,mouseleave:Fe,mouseenter:Fe},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,e,t,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ge={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ie=Bl({},Ge,{filter:kl}),Le=Bl({},Ie,{size:10}),Oe=Bl({},Ge,{show:!1}),Ne='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',je="bold "+Ne,Ue={show:!0,scale:"x",stroke:u,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:2,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},Ve={show:!0,scale:"x",auto:!1,sorted:1,min:gl,max:-gl,idxs:[]};function Be(l,e){return e.map((l=>null==l?"":tl(l)))}function $e(l,e,t,n,i,o,s){let r=[],u=Wl.get(i)||0;for(let l=t=s?t:Al(Dl(t,i),u);n>=l;l=Al(l+i,u))r.push(Object.is(l,-0)?0:l);return r}function Je(l,e,t,n,i){const o=[],s=l.scales[l.axes[e].scale].log,r=sl((10==s?dl:pl)(t));i=cl(s,r),10==s&&(i=fe[L(i,fe)]);let u=t,a=i*s;10==s&&(a=fe[L(a,fe)]);do{o.push(u),u+=i,10!=s||Wl.has(u)||(u=Al(u,Wl.get(i))),a>u||(a=(i=u)*s,10==s&&(a=fe[L(a,fe)]))}while(n>=u);return o}function qe(l,e,t,n,i){let o=l.scales[l.axes[e].scale].asinh,s=n>o?Je(l,e,fl(o,t),n,i):[o],r=0>n||t>0?[]:[0];return(-o>t?Je(l,e,fl(o,-n),-t,i):[o]).reverse().map((l=>-l)).concat(r,s)}const Ke=/./,Xe=/[12357]/,Ze=/[125]/,Qe=/1/,lt=(l,e,t,n)=>l.map(((l,i)=>4==e&&0==l||i%n==0&&t.test(l.toExponential()[0>l?1:0])?l:null));function et(l,e,t){let n=l.axes[t],i=n.scale,o=l.scales[i],s=l.valToPos,r=n._space,u=s(10,i),a=s(9,i)-u<r?s(7,i)-u<r?s(5,i)-u<r?Qe:Ze:Xe:Ke;if(a==Qe){let l=ol(s(1,i)-u);if(r>l)return lt(e.slice().reverse(),o.distr,a,ul(r/l)).reverse()}return lt(e,o.distr,a,1)}function tt(l,e,t){let n=l.axes[t],i=n.scale,o=n._space,s=l.valToPos,r=ol(s(1,i)-s(2,i));return o>r?lt(e.slice().reverse(),3,Ke,ul(o/r)).reverse():e}function nt(l,e,t,n){return null==n?w:null==e?"":tl(e)}const it={show:!0,scale:"y",stroke:u,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:3,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},ot={scale:null,auto:!0,sorted:0,min:gl,max:-gl},st=(l,e,t,n,i)=>i,rt={show:!0,auto:!0,sorted:0,gaps:st,alpha:1,facets:[Bl({},ot,{scale:"x"}),Bl({},ot,{scale:"y"})]},ut={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:st,alpha:1,points:{show:function(l,e){let{scale:t,idxs:n}=l.series[0],i=l._data[0],o=l.valToPos(i[n[0]],t,!0),s=l.valToPos(i[n[1]],t,!0);return ol(s-o)/(l.series[e].points.space*y)>=n[1]-n[0]},filter:null},values:null,min:gl,max:-gl,idxs:[],path:null,clip:null};function at(l,e,t){return t/10}const ft={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ct=Bl({},ft,{time:!1,ori:1}),ht={};function dt(l){let e=ht[l];return e||(e={key:l,plots:[],sub(l){e.plots.push(l)},unsub(l){e.plots=e.plots.filter((e=>e!=l))},pub(l,t,n,i,o,s,r){for(let u=0;e.plots.length>u;u++)e.plots[u]!=t&&e.plots[u].pub(l,t,n,i,o,s,r)}},null!=l&&(ht[l]=e)),e}function pt(l,e,t){const n=l.mode,i=l.series[e],o=2==n?l._data[e]:l._data,s=l.scales,r=l.bbox;let u=o[0],a=2==n?o[1]:o[e],f=2==n?s[i.facets[0].scale]:s[l.series[0].scale],c=2==n?s[i.facets[1].scale]:s[i.scale],h=r.left,d=r.top,p=r.width,m=r.height,g=l.valToPosH,x=l.valToPosV;return 0==f.ori?t(i,u,a,f,c,g,x,h,d,p,m,kt,Mt,Tt,zt,Pt):t(i,u,a,f,c,x,g,d,h,m,p,yt,St,Et,Dt,At)}function mt(l,e){let t=0,n=0,i=Q(l.bands,Fl);for(let l=0;i.length>l;l++){let o=i[l];o.series[0]==e?t=o.dir:o.series[1]==e&&(n|=1==o.dir?1:2)}return[t,1==n?-1:2==n?1:3==n?2:0]}function gt(l,e,t,n,i){let o=l.series[e],s=l.scales[2==l.mode?o.facets[1].scale:o.scale];return-1==i?s.min:1==i?s.max:3==s.distr?1==s.dir?s.min:s.max:0}function xt(l,e,t,n,i,o){return pt(l,e,((l,e,s,r,u,a,f,c,h,d,p)=>{let m=l.pxRound;const g=0==r.ori?Mt:St;let x,w;1==r.dir*(0==r.ori?1:-1)?(x=t,w=n):(x=n,w=t);let _=m(a(e[x],r,d,c)),b=m(f(s[x],u,p,h)),v=m(a(e[w],r,d,c)),k=m(f(1==o?u.max:u.min,u,p,h)),y=new Path2D(i);return g(y,v,k),g(y,_,k),g(y,_,b),y}))}function wt(l,e,t,n,i,o){let s=null;if(l.length>0){s=new Path2D;const r=0==e?Tt:Et;let u=t;for(let e=0;l.length>e;e++){let t=l[e];if(t[1]>t[0]){let l=t[0]-u;l>0&&r(s,u,n,l,n+o),u=t[1]}}let a=t+i-u,f=10;a>0&&r(s,u,n-f/2,a,n+o+f)}return s}function _t(l,e,t,n,i,o,s){let r=[],u=l.length;for(let a=1==i?t:n;a>=t&&n>=a;a+=i)if(null===e[a]){let f=a,c=a;if(1==i)for(;++a<=n&&null===e[a];)c=a;else for(;--a>=t&&null===e[a];)c=a;let h=o(l[f]),d=c==f?h:o(l[c]),p=f-i;h=s>0||0>p||p>=u?h:o(l[p]);let m=c+i;d=0>s||0>m||m>=u?d:o(l[m]),h>d||r.push([h,d])}return r}function bt(l){return 0==l?vl:1==l?rl:e=>zl(e,l)}function vt(l){let e=0==l?kt:yt,t=0==l?(l,e,t,n,i,o)=>{l.arcTo(e,t,n,i,o)}:(l,e,t,n,i,o)=>{l.arcTo(t,e,i,n,o)},n=0==l?(l,e,t,n,i)=>{l.rect(e,t,n,i)}:(l,e,t,n,i)=>{l.rect(t,e,i,n)};return(l,i,o,s,r,u=0,a=0)=>{0==u&&0==a?n(l,i,o,s,r):(u=al(u,s/2,r/2),a=al(a,s/2,r/2),e(l,i+u,o),t(l,i+s,o,i+s,o+r,u),t(l,i+s,o+r,i,o+r,a),t(l,i,o+r,i,o,a),t(l,i,o,i+s,o,u),l.closePath())}}const kt=(l,e,t)=>{l.moveTo(e,t)},yt=(l,e,t)=>{l.moveTo(t,e)},Mt=(l,e,t)=>{l.lineTo(e,t)},St=(l,e,t)=>{l.lineTo(t,e)},Tt=vt(0),Et=vt(1),zt=(l,e,t,n,i,o)=>{l.arc(e,t,n,i,o)},Dt=(l,e,t,n,i,o)=>{l.arc(t,e,n,i,o)},Pt=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(e,t,n,i,o,s)},At=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(t,e,i,n,s,o)};function Wt(){return(l,e,t,n,i)=>pt(l,e,((e,o,s,r,u,a,f,c,h,d,p)=>{let m,g,{pxRound:x,points:w}=e;0==r.ori?(m=kt,g=zt):(m=yt,g=Dt);const _=Al(w.width*y,3);let b=(w.size-w.width)/2*y,v=Al(2*b,3),k=new Path2D,M=new Path2D,{left:S,top:T,width:E,height:z}=l.bbox;Tt(M,S-v,T-v,E+2*v,z+2*v);const D=l=>{if(null!=s[l]){let e=x(a(o[l],r,d,c)),t=x(f(s[l],u,p,h));m(k,e+b,t),g(k,e,t,b,0,2*il)}};if(i)i.forEach(D);else for(let l=t;n>=l;l++)D(l);return{stroke:_>0?k:null,fill:k,clip:M,flags:3}}))}function Yt(l){return(e,t,n,i,o,s)=>{n!=i&&(o!=n&&s!=n&&l(e,t,n),o!=i&&s!=i&&l(e,t,i),l(e,t,s))}}const Ct=Yt(Mt),Ht=Yt(St);function Ft(l){const e=Q(l?.alignGaps,0);return(l,t,n,i)=>pt(l,t,((o,s,r,u,a,f,c,h,d,p,m)=>{[n,i]=U(r,n,i);let g,x,w=o.pxRound,_=l=>w(f(l,u,p,h)),b=l=>w(c(l,a,m,d));0==u.ori?(g=Mt,x=Ct):(g=St,x=Ht);const v=u.dir*(0==u.ori?1:-1),k={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},y=k.stroke;let M=!1;if(i-n<4*p)for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let e=r[l];null===e?M=!0:null!=e&&g(y,_(s[l]),b(e))}else{let e,t,o,a=e=>l.posToVal(e,u.key,!0),f=null,c=null,h=_(s[1==v?n:i]),d=_(s[n]),p=_(s[i]),m=a(1==v?d+1:p-1);for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let n=s[l],i=(1==v?m>n:n>m)?h:_(n),o=r[l];i==h?null!=o?(t=o,null==f?(g(y,i,b(t)),e=f=c=t):f>t?f=t:t>c&&(c=t)):null===o&&(M=!0):(null!=f&&x(y,h,b(f),b(c),b(e),b(t)),null!=o?(t=o,g(y,i,b(t)),f=c=e=t):(f=c=null,null===o&&(M=!0)),h=i,m=a(h+v))}null!=f&&f!=c&&o!=h&&x(y,h,b(f),b(c),b(e),b(t))}let[S,T]=mt(l,t);if(null!=o.fill||0!=S){let e=k.fill=new Path2D(y),r=b(o.fillTo(l,t,o.min,o.max,S)),u=_(s[n]),a=_(s[i]);-1==v&&([a,u]=[u,a]),g(e,a,r),g(e,u,r)}if(!o.spanGaps){let a=[];M&&a.push(..._t(s,r,n,i,v,_,e)),k.gaps=a=o.gaps(l,t,n,i,a),k.clip=wt(a,u.ori,h,d,p,m)}return 0!=T&&(k.band=2==T?[xt(l,t,n,i,y,-1),xt(l,t,n,i,y,1)]:xt(l,t,n,i,y,T)),k}))}function Rt(l,e,t,n,i,o,s=gl){if(l.length>1){let r=null;for(let u=0,a=1/0;l.length>u;u++)if(void 0!==e[u]){if(null!=r){let e=ol(l[u]-l[r]);a>e&&(a=e,s=ol(t(l[u],n,i,o)-t(l[r],n,i,o)))}r=u}}return s}function Gt(l,e,t,n,i){const o=l.length;if(2>o)return null;const s=new Path2D;if(t(s,l[0],e[0]),2==o)n(s,l[1],e[1]);else{let t=Array(o),n=Array(o-1),r=Array(o-1),u=Array(o-1);for(let t=0;o-1>t;t++)r[t]=e[t+1]-e[t],u[t]=l[t+1]-l[t],n[t]=r[t]/u[t];t[0]=n[0];for(let l=1;o-1>l;l++)0===n[l]||0===n[l-1]||n[l-1]>0!=n[l]>0?t[l]=0:(t[l]=3*(u[l-1]+u[l])/((2*u[l]+u[l-1])/n[l-1]+(u[l]+2*u[l-1])/n[l]),isFinite(t[l])||(t[l]=0));t[o-1]=n[o-2];for(let n=0;o-1>n;n++)i(s,l[n]+u[n]/3,e[n]+t[n]*u[n]/3,l[n+1]-u[n]/3,e[n+1]-t[n+1]*u[n]/3,l[n+1],e[n+1])}return s}const It=new Set;function Lt(){for(let l of It)l.syncRect(!0)}_&&(G("resize",v,Lt),G("scroll",v,Lt,!0),G(x,v,(()=>{en.pxRatio=y})));const Ot=Ft(),Nt=Wt();function jt(l,e,t,n){return(n?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map(((l,n)=>Ut(l,n,e,t)))}function Ut(l,e,t,n){return Bl({},0==e?t:n,l)}function Vt(l,e,t){return null==e?Rl:[e,t]}const Bt=Vt;function $t(l,e,t){return null==e?Rl:Z(e,t,J,!0)}function Jt(l,e,t,n){return null==e?Rl:B(e,t,l.scales[n].log,!1)}const qt=Jt;function Kt(l,e,t,n){return null==e?Rl:$(e,t,l.scales[n].log,!1)}const Xt=Kt;function Zt(l,e,t,n,i){let o=fl(xl(l),xl(e)),s=e-l,r=L(i/n*s,t);do{let l=t[r],e=n*l/s;if(e>=i&&17>=o+(5>l?Wl.get(l):0))return[l,e]}while(++r<t.length);return[0,0]}function Qt(l){let e,t;return[l=l.replace(/(\d+)px/,((l,n)=>(e=rl((t=+n)*y))+"px")),e,t]}function ln(l){l.show&&[l.font,l.labelFont].forEach((l=>{let e=Al(l[2]*y,1);l[0]=l[0].replace(/[0-9.]+px/,e+"px"),l[1]=e}))}function en(u,g,_){const k={mode:Q(u.mode,1)},M=k.mode;function P(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?1-i:i)}function W(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?i:1-i)}function C(l,e,t,n){return 0==e.ori?P(l,e,t,n):W(l,e,t,n)}k.valToPosH=P,k.valToPosV=W;let F=!1;k.status=0;const R=k.root=D("uplot");null!=u.id&&(R.id=u.id),S(R,u.class),u.title&&(D("u-title",R).textContent=u.title);const O=z("canvas"),K=k.ctx=O.getContext("2d"),X=D("u-wrap",R);G("click",X,(l=>{l.target===el&&(Nn!=Gn||jn!=In)&&Zn.click(k,l)}),!0);const ll=k.under=D("u-under",X);X.appendChild(O);const el=k.over=D("u-over",X),tl=+Q((u=Vl(u)).pxAlign,1),sl=bt(tl);(u.plugins||[]).forEach((l=>{l.opts&&(u=l.opts(k,u)||u)}));const hl=u.ms||.001,pl=k.series=1==M?jt(u.series||[],Ve,ut,!1):function(l,e){return l.map(((l,t)=>0==t?{}:Bl({},e,l)))}(u.series||[null],rt),xl=k.axes=jt(u.axes||[],Ue,it,!0),vl=k.scales={},Tl=k.bands=u.bands||[];Tl.forEach((l=>{l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1)}));const El=2==M?pl[1].facets[0].scale:pl[0].scale,Dl={axes:function(){for(let l=0;xl.length>l;l++){let e=xl[l];if(!e.show||!e._show)continue;let t,n,u=e.side,a=u%2,f=e.stroke(k,l),c=0==u||3==u?-1:1,[h,d]=e._found;if(null!=e.label){let s=rl((e._lpos+e.labelGap*c)*y);_n(e.labelFont[0],f,"center",2==u?i:o),K.save(),1==a?(t=n=0,K.translate(s,rl(lt+st/2)),K.rotate((3==u?-il:il)/2)):(t=rl(Qe+ot/2),n=s);let r=_l(e.label)?e.label(k,l,h,d):e.label;K.fillText(r,t,n),K.restore()}if(0==d)continue;let p=vl[e.scale],m=0==a?ot:st,g=0==a?Qe:lt,x=e._splits,w=2==p.distr?x.map((l=>pn[l])):x,_=2==p.distr?pn[x[1]]-pn[x[0]]:h,b=e.ticks,v=e.border,M=b.show?b.size:0,S=rl(M*y),T=rl((2==e.alignTo?e._size-M-e.gap:e.gap)*y),E=e._rotate*-il/180,z=sl(e._pos*y),D=z+(S+T)*c;n=0==a?D:0,t=1==a?D:0,_n(e.font[0],f,1==e.align?s:2==e.align?r:E>0?s:0>E?r:0==a?"center":3==u?r:s,E||1==a?"middle":2==u?i:o);let P=e.font[1]*e.lineGap,A=x.map((l=>sl(C(l,p,m,g)))),W=e._values;for(let l=0;W.length>l;l++){let e=W[l];if(null!=e){0==a?t=A[l]:n=A[l],e=""+e;let i=-1==e.indexOf("\n")?[e]:e.split(/\n/gm);for(let l=0;i.length>l;l++){let e=i[l];E?(K.save(),K.translate(t,n+l*P),K.rotate(E),K.fillText(e,0,0),K.restore()):K.fillText(e,t,n+l*P)}}}b.show&&zn(A,b.filter(k,w,l,d,_),a,u,z,S,Al(b.width*y,3),b.stroke(k,l),b.dash,b.cap);let Y=e.grid;Y.show&&zn(A,Y.filter(k,w,l,d,_),a,0==a?2:1,0==a?lt:Qe,0==a?st:ot,Al(Y.width*y,3),Y.stroke(k,l),Y.dash,Y.cap),v.show&&zn([z],[1],0==a?1:0,0==a?1:2,1==a?lt:Qe,1==a?st:ot,Al(v.width*y,3),v.stroke(k,l),v.dash,v.cap)}Ci("drawAxes")},series:function(){if(Gt>0){let l=pl.some((l=>l._focus))&&dn!=Tt.alpha;l&&(K.globalAlpha=dn=Tt.alpha),pl.forEach(((l,e)=>{if(e>0&&l.show&&(kn(e,!1),kn(e,!0),null==l._paths)){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha);let n=2==M?[0,g[e][0].length-1]:function(l){let e=wl(Lt-1,0,Gt-1),t=wl(en+1,0,Gt-1);for(;null==l[e]&&e>0;)e--;for(;null==l[t]&&Gt-1>t;)t++;return[e,t]}(g[e]);l._paths=l.paths(k,e,n[0],n[1]),dn!=t&&(K.globalAlpha=dn=t)}})),pl.forEach(((l,e)=>{if(e>0&&l.show){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha),null!=l._paths&&yn(e,!1);{let t=null!=l._paths?l._paths.gaps:null,n=l.points.show(k,e,Lt,en,t),i=l.points.filter(k,e,n,t);(n||i)&&(l.points._paths=l.points.paths(k,e,Lt,en,i),yn(e,!0))}dn!=t&&(K.globalAlpha=dn=t),Ci("drawSeries",e)}})),l&&(K.globalAlpha=dn=1)}}},Pl=(u.drawOrder||["axes","series"]).map((l=>Dl[l]));function Cl(l){const e=3==l.distr?e=>dl(e>0?e:l.clamp(k,e,l.min,l.max,l.key)):4==l.distr?e=>ml(e,l.asinh):100==l.distr?e=>l.fwd(e):l=>l;return t=>{let n=e(t),{_min:i,_max:o}=l;return(n-i)/(o-i)}}function Il(l){let e=vl[l];if(null==e){let t=(u.scales||Hl)[l]||Hl;if(null!=t.from){Il(t.from);let e=Bl({},vl[t.from],t,{key:l});e.valToPct=Cl(e),vl[l]=e}else{e=vl[l]=Bl({},l==El?ft:ct,t),e.key=l;let n=e.time,i=e.range,o=Gl(i);if((l!=El||2==M&&!n)&&(!o||null!=i[0]&&null!=i[1]||(i={min:null==i[0]?q:{mode:1,hard:i[0],soft:i[0]},max:null==i[1]?q:{mode:1,hard:i[1],soft:i[1]}},o=!1),!o&&Ol(i))){let l=i;i=(e,t,n)=>null==t?Rl:Z(t,n,l)}e.range=bl(i||(n?Bt:l==El?3==e.distr?qt:4==e.distr?Xt:Vt:3==e.distr?Jt:4==e.distr?Kt:$t)),e.auto=bl(!o&&e.auto),e.clamp=bl(e.clamp||at),e._min=e._max=null,e.valToPct=Cl(e)}}}Il("x"),Il("y"),1==M&&pl.forEach((l=>{Il(l.scale)})),xl.forEach((l=>{Il(l.scale)}));for(let l in u.scales)Il(l);const jl=vl[El],Ul=jl.distr;let $l,ql;0==jl.ori?(S(R,"u-hz"),$l=P,ql=W):(S(R,"u-vt"),$l=W,ql=P);const Kl={};for(let l in vl){let e=vl[l];null==e.min&&null==e.max||(Kl[l]={min:e.min,max:e.max},e.min=e.max=null)}const Xl=u.tzDate||(l=>new Date(rl(l/hl))),Zl=u.fmtDate||ne,Ql=1==hl?Me(Xl):Ee(Xl),le=De(Xl,ze(1==hl?ye:Te,Zl)),ee=We(Xl,Ae("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",Zl)),te=[],ie=k.legend=Bl({},Ye,u.legend),oe=k.cursor=Bl({},Re,{drag:{y:2==M}},u.cursor),se=ie.show,re=oe.show,ue=ie.markers;let ce,he,de;ie.idxs=te,ue.width=bl(ue.width),ue.dash=bl(ue.dash),ue.stroke=bl(ue.stroke),ue.fill=bl(ue.fill);let pe,me=[],ge=[],xe=!1,we={};if(ie.live){const l=pl[1]?pl[1].values:null;xe=null!=l,pe=xe?l(k,1,0):{_:0};for(let l in pe)we[l]=w}if(se)if(ce=z("table","u-legend",R),de=z("tbody",null,ce),ie.mount(k,ce),xe){he=z("thead",null,ce,de);let l=z("tr",null,he);for(var _e in z("th",null,l),pe)z("th",e,l).textContent=_e}else S(ce,"u-inline"),ie.live&&S(ce,"u-live");const be={show:!0},ve={show:!1},Pe=new Map;function Ce(l,e,t,n=!0){const i=Pe.get(e)||{},o=oe.bind[l](k,e,t,n);o&&(G(l,e,i[l]=o),Pe.set(e,i))}function He(l,e){const t=Pe.get(e)||{};for(let n in t)null!=l&&n!=l||(I(n,e,t[n]),delete t[n]);null==l&&Pe.delete(e)}let Fe=0,Ge=0,Ie=0,Le=0,Oe=0,Ne=0,je=Oe,Ke=Ne,Xe=Ie,Ze=Le,Qe=0,lt=0,ot=0,st=0;k.bbox={};let ht=!1,pt=!1,mt=!1,xt=!1,wt=!1,_t=!1;function vt(l,e,t){(t||l!=k.width||e!=k.height)&&kt(l,e),An(!1),mt=!0,pt=!0,Jn()}function kt(l,e){k.width=Fe=Ie=l,k.height=Ge=Le=e,Oe=Ne=0,function(){let l=!1,e=!1,t=!1,n=!1;xl.forEach((i=>{if(i.show&&i._show){let{side:o,_size:s}=i,r=s+(null!=i.label?i.labelSize:0);r>0&&(o%2?(Ie-=r,3==o?(Oe+=r,n=!0):t=!0):(Le-=r,0==o?(Ne+=r,l=!0):e=!0))}})),Ct[0]=l,Ct[1]=t,Ct[2]=e,Ct[3]=n,Ie-=Rt[1]+Rt[3],Oe+=Rt[3],Le-=Rt[2]+Rt[0],Ne+=Rt[0]}(),function(){let l=Oe+Ie,e=Ne+Le,t=Oe,n=Ne;function i(i,o){switch(i){case 1:return l+=o,l-o;case 2:return e+=o,e-o;case 3:return t-=o,t+o;case 0:return n-=o,n+o}}xl.forEach((l=>{if(l.show&&l._show){let e=l.side;l._pos=i(e,l._size),null!=l.label&&(l._lpos=i(e,l.labelSize))}}))}();let t=k.bbox;Qe=t.left=zl(Oe*y,.5),lt=t.top=zl(Ne*y,.5),ot=t.width=zl(Ie*y,.5),st=t.height=zl(Le*y,.5)}const yt=3;if(k.setSize=function({width:l,height:e}){vt(l,e)},null==oe.dataIdx){let l=oe.hover,e=l.skip=new Set(l.skip??[]);e.add(void 0);let t=l.prox=bl(l.prox),n=l.bias??=0;oe.dataIdx=(l,i,o,s)=>{if(0==i)return o;let r=o,u=t(l,i,o,s)??gl,a=u>=0&&gl>u,f=0==jl.ori?Ie:Le,c=oe.left,h=g[0],d=g[i];if(e.has(d[o])){r=null;let l,t=null,i=null;if(0==n||-1==n)for(l=o;null==t&&l-- >0;)e.has(d[l])||(t=l);if(0==n||1==n)for(l=o;null==i&&l++<d.length;)e.has(d[l])||(i=l);if(null!=t||null!=i)if(a){let l=c-(null==t?-1/0:$l(h[t],jl,f,0)),e=(null==i?1/0:$l(h[i],jl,f,0))-c;l>e?e>u||(r=i):l>u||(r=t)}else r=null==i?t:null==t||o-t>i-o?i:t}else a&&ol(c-$l(h[o],jl,f,0))>u&&(r=null);return r}}const Mt=l=>{oe.event=l};oe.idxs=te,oe._lock=!1;let St=oe.points;St.show=bl(St.show),St.size=bl(St.size),St.stroke=bl(St.stroke),St.width=bl(St.width),St.fill=bl(St.fill);const Tt=k.focus=Bl({},u.focus||{alpha:.3},oe.focus),Et=Tt.prox>=0,zt=Et&&St.one;let Dt=[],Pt=[],At=[];function Wt(l,e){let t=St.show(k,e);if(t instanceof HTMLElement)return S(t,"u-cursor-pt"),S(t,l.class),A(t,-10,-10,Ie,Le),el.insertBefore(t,Dt[e]),t}function Yt(t,n){if(1==M||n>0){let l=1==M&&vl[t.scale].time,e=t.value;t.value=l?Ll(e)?We(Xl,Ae(e,Zl)):e||ee:e||nt,t.label=t.label||(l?"Time":"Value")}if(zt||n>0){t.width=null==t.width?1:t.width,t.paths=t.paths||Ot||yl,t.fillTo=bl(t.fillTo||gt),t.pxAlign=+Q(t.pxAlign,tl),t.pxRound=bt(t.pxAlign),t.stroke=bl(t.stroke||null),t.fill=bl(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let l=function(l){return Al(1*(3+2*(l||1)),3)}(fl(1,t.width)),e=t.points=Bl({},{size:l,width:fl(1,.2*l),stroke:t.stroke,space:2*l,paths:Nt,_stroke:null,_fill:null},t.points);e.show=bl(e.show),e.filter=bl(e.filter),e.fill=bl(e.fill),e.stroke=bl(e.stroke),e.paths=bl(e.paths),e.pxAlign=t.pxAlign}if(se){let i=function(t,n){if(0==n&&(xe||!ie.live||2==M))return Rl;let i=[],o=z("tr","u-series",de,de.childNodes[n]);S(o,t.class),t.show||S(o,l);let s=z("th",null,o);if(ue.show){let l=D("u-marker",s);if(n>0){let e=ue.width(k,n);e&&(l.style.border=e+"px "+ue.dash(k,n)+" "+ue.stroke(k,n)),l.style.background=ue.fill(k,n)}}let r=D(e,s);for(var u in t.label instanceof HTMLElement?r.appendChild(t.label):r.textContent=t.label,n>0&&(ue.show||(r.style.color=t.width>0?ue.stroke(k,n):ue.fill(k,n)),Ce("click",s,(l=>{if(oe._lock)return;Mt(l);let e=pl.indexOf(t);if((l.ctrlKey||l.metaKey)!=ie.isolate){let l=pl.some(((l,t)=>t>0&&t!=e&&l.show));pl.forEach(((t,n)=>{n>0&&oi(n,l?n==e?be:ve:be,!0,Fi.setSeries)}))}else oi(e,{show:!t.show},!0,Fi.setSeries)}),!1),Et&&Ce(d,s,(l=>{oe._lock||(Mt(l),oi(pl.indexOf(t),ai,!0,Fi.setSeries))}),!1)),pe){let l=z("td","u-value",o);l.textContent="--",i.push(l)}return[o,i]}(t,n);me.splice(n,0,i[0]),ge.splice(n,0,i[1]),ie.values.push(null)}if(re){te.splice(n,0,null);let l=null;zt?0==n&&(l=Wt(t,n)):n>0&&(l=Wt(t,n)),Dt.splice(n,0,l),Pt.splice(n,0,0),At.splice(n,0,0)}Ci("addSeries",n)}k.addSeries=function(l,e){e=null==e?pl.length:e,l=1==M?Ut(l,e,Ve,ut):Ut(l,e,{},rt),pl.splice(e,0,l),Yt(pl[e],e)},k.delSeries=function(l){if(pl.splice(l,1),se){ie.values.splice(l,1),ge.splice(l,1);let e=me.splice(l,1)[0];He(null,e.firstChild),e.remove()}re&&(te.splice(l,1),Dt.splice(l,1)[0].remove(),Pt.splice(l,1),At.splice(l,1)),Ci("delSeries",l)};const Ct=[!1,!1,!1,!1];function Ht(l,e,t){let[n,i,o,s]=t,r=e%2,u=0;return 0==r&&(s||i)&&(u=0==e&&!n||2==e&&!o?rl(Ue.size/3):0),1==r&&(n||o)&&(u=1==e&&!i||3==e&&!s?rl(it.size/2):0),u}const Ft=k.padding=(u.padding||[Ht,Ht,Ht,Ht]).map((l=>bl(Q(l,Ht)))),Rt=k._padding=Ft.map(((l,e)=>l(k,e,Ct,0)));let Gt,Lt=null,en=null;const tn=1==M?pl[0].idxs:null;let nn,on,sn,rn,un,an,fn,cn,hn,dn,pn=null,mn=!1;function gn(l,e){if(k.data=k._data=g=null==l?[]:l,2==M){Gt=0;for(let l=1;pl.length>l;l++)Gt+=g[l][0].length}else{0==g.length&&(k.data=k._data=g=[[]]),pn=g[0],Gt=pn.length;let l=g;if(2==Ul){l=g.slice();let e=l[0]=Array(Gt);for(let l=0;Gt>l;l++)e[l]=l}k._data=g=l}if(An(!0),Ci("setData"),2==Ul&&(mt=!0),!1!==e){let l=jl;l.auto(k,mn)?xn():ii(El,l.min,l.max),xt=xt||oe.left>=0,_t=!0,Jn()}}function xn(){let l,e;mn=!0,1==M&&(Gt>0?(Lt=tn[0]=0,en=tn[1]=Gt-1,l=g[0][Lt],e=g[0][en],2==Ul?(l=Lt,e=en):l==e&&(3==Ul?[l,e]=B(l,l,jl.log,!1):4==Ul?[l,e]=$(l,l,jl.log,!1):jl.time?e=l+rl(86400/hl):[l,e]=Z(l,e,J,!0))):(Lt=tn[0]=l=null,en=tn[1]=e=null)),ii(El,l,e)}function wn(l,e,t,n,i,o){l??=a,t??=Fl,n??="butt",i??=a,o??="round",l!=nn&&(K.strokeStyle=nn=l),i!=on&&(K.fillStyle=on=i),e!=sn&&(K.lineWidth=sn=e),o!=un&&(K.lineJoin=un=o),n!=an&&(K.lineCap=an=n),t!=rn&&K.setLineDash(rn=t)}function _n(l,e,t,n){e!=on&&(K.fillStyle=on=e),l!=fn&&(K.font=fn=l),t!=cn&&(K.textAlign=cn=t),n!=hn&&(K.textBaseline=hn=n)}function bn(l,e,t,n,i=0){if(n.length>0&&l.auto(k,mn)&&(null==e||null==e.min)){let e=Q(Lt,0),o=Q(en,n.length-1),s=null==t.min?function(l,e,t,n=0,i=!1){let o=i?V:U,s=i?j:N;[e,t]=o(l,e,t);let r=l[e],u=l[e];if(e>-1)if(1==n)r=l[e],u=l[t];else if(-1==n)r=l[t],u=l[e];else for(let n=e;t>=n;n++){let e=l[n];s(e)&&(r>e?r=e:e>u&&(u=e))}return[r??gl,u??-gl]}(n,e,o,i,3==l.distr):[t.min,t.max];l.min=al(l.min,t.min=s[0]),l.max=fl(l.max,t.max=s[1])}}k.setData=gn;const vn={min:null,max:null};function kn(l,e){let t=e?pl[l].points:pl[l];t._stroke=t.stroke(k,l),t._fill=t.fill(k,l)}function yn(l,e){let t=e?pl[l].points:pl[l],{stroke:n,fill:i,clip:o,flags:s,_stroke:r=t._stroke,_fill:u=t._fill,_width:a=t.width}=t._paths;a=Al(a*y,3);let f=null,c=a%2/2;e&&null==u&&(u=a>0?"#fff":r);let h=1==t.pxAlign&&c>0;if(h&&K.translate(c,c),!e){let l=Qe-a/2,e=lt-a/2,t=ot+a,n=st+a;f=new Path2D,f.rect(l,e,t,n)}e?Sn(r,a,t.dash,t.cap,u,n,i,s,o):function(l,e,t,n,i,o,s,r,u,a,f){let c=!1;0!=u&&Tl.forEach(((h,d)=>{if(h.series[0]==l){let l,p=pl[h.series[1]],m=g[h.series[1]],x=(p._paths||Hl).band;Gl(x)&&(x=1==h.dir?x[0]:x[1]);let w=null;p.show&&x&&function(l,e,t){for(e=Q(e,0),t=Q(t,l.length-1);t>=e;){if(null!=l[e])return!0;e++}return!1}(m,Lt,en)?(w=h.fill(k,d)||o,l=p._paths.clip):x=null,Sn(e,t,n,i,w,s,r,u,a,f,l,x),c=!0}})),c||Sn(e,t,n,i,o,s,r,u,a,f)}(l,r,a,t.dash,t.cap,u,n,i,s,f,o),h&&K.translate(-c,-c)}const Mn=3;function Sn(l,e,t,n,i,o,s,r,u,a,f,c){wn(l,e,t,n,i),(u||a||c)&&(K.save(),u&&K.clip(u),a&&K.clip(a)),c?(r&Mn)==Mn?(K.clip(c),f&&K.clip(f),En(i,s),Tn(l,o,e)):2&r?(En(i,s),K.clip(c),Tn(l,o,e)):1&r&&(K.save(),K.clip(c),f&&K.clip(f),En(i,s),K.restore(),Tn(l,o,e)):(En(i,s),Tn(l,o,e)),(u||a||c)&&K.restore()}function Tn(l,e,t){t>0&&(e instanceof Map?e.forEach(((l,e)=>{K.strokeStyle=nn=e,K.stroke(l)})):null!=e&&l&&K.stroke(e))}function En(l,e){e instanceof Map?e.forEach(((l,e)=>{K.fillStyle=on=e,K.fill(l)})):null!=e&&l&&K.fill(e)}function zn(l,e,t,n,i,o,s,r,u,a){let f=s%2/2;1==tl&&K.translate(f,f),wn(r,s,u,a,r),K.beginPath();let c,h,d,p,m=i+(0==n||3==n?-o:o);0==t?(h=i,p=m):(c=i,d=m);for(let n=0;l.length>n;n++)null!=e[n]&&(0==t?c=d=l[n]:h=p=l[n],K.moveTo(c,h),K.lineTo(d,p));K.stroke(),1==tl&&K.translate(-f,-f)}function Dn(l){let e=!0;return xl.forEach(((t,n)=>{if(!t.show)return;let i=vl[t.scale];if(null==i.min)return void(t._show&&(e=!1,t._show=!1,An(!1)));t._show||(e=!1,t._show=!0,An(!1));let o=t.side,s=o%2,{min:r,max:u}=i,[a,f]=function(l,e,t,n){let i,o=xl[l];if(n>0){let s=o._space=o.space(k,l,e,t,n);i=Zt(e,t,o._incrs=o.incrs(k,l,e,t,n,s),n,s)}else i=[0,0];return o._found=i}(n,r,u,0==s?Ie:Le);if(0==f)return;let c=t._splits=t.splits(k,n,r,u,a,f,2==i.distr),h=2==i.distr?c.map((l=>pn[l])):c,d=2==i.distr?pn[c[1]]-pn[c[0]]:a,p=t._values=t.values(k,t.filter(k,h,n,f,d),n,f,d);t._rotate=2==o?t.rotate(k,p,n,f):0;let m=t._size;t._size=ul(t.size(k,p,n,l)),null!=m&&t._size!=m&&(e=!1)})),e}function Pn(l){let e=!0;return Ft.forEach(((t,n)=>{let i=t(k,n,Ct,l);i!=Rt[n]&&(e=!1),Rt[n]=i})),e}function An(l){pl.forEach(((e,t)=>{t>0&&(e._paths=null,l&&(1==M?(e.min=null,e.max=null):e.facets.forEach((l=>{l.min=null,l.max=null}))))}))}let Wn,Yn,Cn,Hn,Fn,Rn,Gn,In,Ln,On,Nn,jn,Un=!1,Vn=!1,Bn=[];function $n(){Vn=!1;for(let l=0;Bn.length>l;l++)Ci(...Bn[l]);Bn.length=0}function Jn(){Un||(Jl(qn),Un=!0)}function qn(){if(ht&&(function(){for(let l in vl){let e=vl[l];null==Kl[l]&&(null==e.min||null!=Kl[El]&&e.auto(k,mn))&&(Kl[l]=vn)}for(let l in vl){let e=vl[l];null==Kl[l]&&null!=e.from&&null!=Kl[e.from]&&(Kl[l]=vn)}null!=Kl[El]&&An(!0);let l={};for(let e in Kl){let t=Kl[e];if(null!=t){let n=l[e]=Vl(vl[e],Nl);if(null!=t.min)Bl(n,t);else if(e!=El||2==M)if(0==Gt&&null==n.from){let l=n.range(k,null,null,e);n.min=l[0],n.max=l[1]}else n.min=gl,n.max=-gl}}if(Gt>0){pl.forEach(((e,t)=>{if(1==M){let n=e.scale,i=Kl[n];if(null==i)return;let o=l[n];if(0==t){let l=o.range(k,o.min,o.max,n);o.min=l[0],o.max=l[1],Lt=L(o.min,g[0]),en=L(o.max,g[0]),en-Lt>1&&(o.min>g[0][Lt]&&Lt++,g[0][en]>o.max&&en--),e.min=pn[Lt],e.max=pn[en]}else e.show&&e.auto&&bn(o,i,e,g[t],e.sorted);e.idxs[0]=Lt,e.idxs[1]=en}else if(t>0&&e.show&&e.auto){let[n,i]=e.facets,o=n.scale,s=i.scale,[r,u]=g[t],a=l[o],f=l[s];null!=a&&bn(a,Kl[o],n,r,n.sorted),null!=f&&bn(f,Kl[s],i,u,i.sorted),e.min=i.min,e.max=i.max}}));for(let e in l){let t=l[e],n=Kl[e];if(null==t.from&&(null==n||null==n.min)){let l=t.range(k,t.min==gl?null:t.min,t.max==-gl?null:t.max,e);t.min=l[0],t.max=l[1]}}}for(let e in l){let t=l[e];if(null!=t.from){let n=l[t.from];if(null==n.min)t.min=t.max=null;else{let l=t.range(k,n.min,n.max,e);t.min=l[0],t.max=l[1]}}}let e={},t=!1;for(let n in l){let i=l[n],o=vl[n];if(o.min!=i.min||o.max!=i.max){o.min=i.min,o.max=i.max;let l=o.distr;o._min=3==l?dl(o.min):4==l?ml(o.min,o.asinh):100==l?o.fwd(o.min):o.min,o._max=3==l?dl(o.max):4==l?ml(o.max,o.asinh):100==l?o.fwd(o.max):o.max,e[n]=t=!0}}if(t){pl.forEach(((l,t)=>{2==M?t>0&&e.y&&(l._paths=null):e[l.scale]&&(l._paths=null)}));for(let l in e)mt=!0,Ci("setScale",l);re&&oe.left>=0&&(xt=_t=!0)}for(let l in Kl)Kl[l]=null}(),ht=!1),mt&&(function(){let l=!1,e=0;for(;!l;){e++;let t=Dn(e),n=Pn(e);l=e==yt||t&&n,l||(kt(k.width,k.height),pt=!0)}}(),mt=!1),pt){if(E(ll,s,Oe),E(ll,i,Ne),E(ll,t,Ie),E(ll,n,Le),E(el,s,Oe),E(el,i,Ne),E(el,t,Ie),E(el,n,Le),E(X,t,Fe),E(X,n,Ge),O.width=rl(Fe*y),O.height=rl(Ge*y),xl.forEach((({_el:e,_show:t,_size:n,_pos:i,side:o})=>{if(null!=e)if(t){let t=o%2==1;E(e,t?"left":"top",i-(3===o||0===o?n:0)),E(e,t?"width":"height",n),E(e,t?"top":"left",t?Ne:Oe),E(e,t?"height":"width",t?Le:Ie),T(e,l)}else S(e,l)})),nn=on=sn=un=an=fn=cn=hn=rn=null,dn=1,_i(!0),Oe!=je||Ne!=Ke||Ie!=Xe||Le!=Ze){An(!1);let l=Ie/Xe,e=Le/Ze;if(re&&!xt&&oe.left>=0){oe.left*=l,oe.top*=e,Cn&&A(Cn,rl(oe.left),0,Ie,Le),Hn&&A(Hn,0,rl(oe.top),Ie,Le);for(let t=0;Dt.length>t;t++){let n=Dt[t];null!=n&&(Pt[t]*=l,At[t]*=e,A(n,ul(Pt[t]),ul(At[t]),Ie,Le))}}if(ei.show&&!wt&&ei.left>=0&&ei.width>0){ei.left*=l,ei.width*=l,ei.top*=e,ei.height*=e;for(let l in ki)E(ti,l,ei[l])}je=Oe,Ke=Ne,Xe=Ie,Ze=Le}Ci("setSize"),pt=!1}Fe>0&&Ge>0&&(K.clearRect(0,0,O.width,O.height),Ci("drawClear"),Pl.forEach((l=>l())),Ci("draw")),ei.show&&wt&&(ni(ei),wt=!1),re&&xt&&(xi(null,!0,!1),xt=!1),ie.show&&ie.live&&_t&&(mi(),_t=!1),F||(F=!0,k.status=1,Ci("ready")),mn=!1,Un=!1}function Kn(l,e){let t=vl[l];if(null==t.from){if(0==Gt){let n=t.range(k,e.min,e.max,l);e.min=n[0],e.max=n[1]}if(e.min>e.max){let l=e.min;e.min=e.max,e.max=l}if(Gt>1&&null!=e.min&&null!=e.max&&1e-16>e.max-e.min)return;l==El&&2==t.distr&&Gt>0&&(e.min=L(e.min,g[0]),e.max=L(e.max,g[0]),e.min==e.max&&e.max++),Kl[l]=e,ht=!0,Jn()}}k.batch=function(l,e=!1){Un=!0,Vn=e,l(k),qn(),e&&Bn.length>0&&queueMicrotask($n)},k.redraw=(l,e)=>{mt=e||!1,!1!==l?ii(El,jl.min,jl.max):Jn()},k.setScale=Kn;let Xn=!1;const Zn=oe.drag;let Qn=Zn.x,li=Zn.y;re&&(oe.x&&(Wn=D("u-cursor-x",el)),oe.y&&(Yn=D("u-cursor-y",el)),0==jl.ori?(Cn=Wn,Hn=Yn):(Cn=Yn,Hn=Wn),Nn=oe.left,jn=oe.top);const ei=k.select=Bl({show:!0,over:!0,left:0,width:0,top:0,height:0},u.select),ti=ei.show?D("u-select",ei.over?el:ll):null;function ni(l,e){if(ei.show){for(let e in l)ei[e]=l[e],e in ki&&E(ti,e,l[e]);!1!==e&&Ci("setSelect")}}function ii(l,e,t){Kn(l,{min:e,max:t})}function oi(e,t,n,i){null!=t.focus&&function(l){if(l!=ui){let e=null==l,t=1!=Tt.alpha;pl.forEach(((n,i)=>{if(1==M||i>0){let o=e||0==i||i==l;n._focus=e?null:o,t&&function(l,e){pl[l].alpha=e,re&&null!=Dt[l]&&(Dt[l].style.opacity=e),se&&me[l]&&(me[l].style.opacity=e)}(i,o?1:Tt.alpha)}})),ui=l,t&&Jn()}}(e),null!=t.show&&pl.forEach(((n,i)=>{0>=i||e!=i&&null!=e||(n.show=t.show,function(e){if(pl[e].show)se&&T(me[e],l);else if(se&&S(me[e],l),re){let l=zt?Dt[0]:Dt[e];null!=l&&A(l,-10,-10,Ie,Le)}}(i),2==M?(ii(n.facets[0].scale,null,null),ii(n.facets[1].scale,null,null)):ii(n.scale,null,null),Jn())})),!1!==n&&Ci("setSeries",e,t),i&&Ii("setSeries",k,e,t)}let si,ri,ui;k.setSelect=ni,k.setSeries=oi,k.addBand=function(l,e){l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1),Tl.splice(e=null==e?Tl.length:e,0,l)},k.setBand=function(l,e){Bl(Tl[l],e)},k.delBand=function(l){null==l?Tl.length=0:Tl.splice(l,1)};const ai={focus:!0};function fi(l,e,t){let n=vl[e];t&&(l=l/y-(1==n.ori?Ne:Oe));let i=Ie;1==n.ori&&(i=Le,l=i-l),-1==n.dir&&(l=i-l);let o=n._min,s=o+l/i*(n._max-o),r=n.distr;return 3==r?cl(10,s):4==r?((l,e=1)=>nl.sinh(l)*e)(s,n.asinh):100==r?n.bwd(s):s}function ci(l,e){E(ti,s,ei.left=l),E(ti,t,ei.width=e)}function hi(l,e){E(ti,i,ei.top=l),E(ti,n,ei.height=e)}se&&Et&&Ce(p,ce,(l=>{oe._lock||(Mt(l),null!=ui&&oi(null,ai,!0,Fi.setSeries))})),k.valToIdx=l=>L(l,g[0]),k.posToIdx=function(l,e){return L(fi(l,El,e),g[0],Lt,en)},k.posToVal=fi,k.valToPos=(l,e,t)=>0==vl[e].ori?P(l,vl[e],t?ot:Ie,t?Qe:0):W(l,vl[e],t?st:Le,t?lt:0),k.setCursor=(l,e,t)=>{Nn=l.left,jn=l.top,xi(null,e,t)};let di=0==jl.ori?ci:hi,pi=1==jl.ori?ci:hi;function mi(l,e){if(null!=l&&(l.idxs?l.idxs.forEach(((l,e)=>{te[e]=l})):(l=>void 0===l)(l.idx)||te.fill(l.idx),ie.idx=te[0]),se&&ie.live){for(let l=0;pl.length>l;l++)(l>0||1==M&&!xe)&&gi(l,te[l]);!function(){if(se&&ie.live)for(let l=2==M?1:0;pl.length>l;l++){if(0==l&&xe)continue;let e=ie.values[l],t=0;for(let n in e)ge[l][t++].firstChild.nodeValue=e[n]}}()}_t=!1,!1!==e&&Ci("setLegend")}function gi(l,e){let t,n=pl[l],i=0==l&&2==Ul?pn:g[l];xe?t=n.values(k,l,e)??we:(t=n.value(k,null==e?null:i[e],l,e),t=null==t?we:{_:t}),ie.values[l]=t}function xi(l,e,t){let n;Ln=Nn,On=jn,[Nn,jn]=oe.move(k,Nn,jn),oe.left=Nn,oe.top=jn,re&&(Cn&&A(Cn,rl(Nn),0,Ie,Le),Hn&&A(Hn,0,rl(jn),Ie,Le)),si=gl,ri=null;let i=0==jl.ori?Ie:Le,o=1==jl.ori?Ie:Le;if(0>Nn||0==Gt||Lt>en){n=oe.idx=null;for(let l=0;pl.length>l;l++){let e=Dt[l];null!=e&&A(e,-10,-10,Ie,Le)}Et&&oi(null,ai,!0,null==l&&Fi.setSeries),ie.live&&(te.fill(n),_t=!0)}else{let l,e,t;1==M&&(l=0==jl.ori?Nn:jn,e=fi(l,El),n=oe.idx=L(e,g[0],Lt,en),t=$l(g[0][n],jl,i,0));let s=-10,r=-10,u=0,a=0,f=!0,c="",h="";for(let l=2==M?1:0;pl.length>l;l++){let d=pl[l],p=te[l],m=null==p?null:1==M?g[l][p]:g[l][1][p],x=oe.dataIdx(k,l,n,e),w=null==x?null:1==M?g[l][x]:g[l][1][x];if(_t=_t||w!=m||x!=p,te[l]=x,l>0&&d.show){let e=null==x?-10:x==n?t:$l(1==M?g[0][x]:g[l][0][x],jl,i,0),p=null==w?-10:ql(w,1==M?vl[d.scale]:vl[d.facets[1].scale],o,0);if(Et&&null!=w){let e=1==jl.ori?Nn:jn,t=ol(Tt.dist(k,l,x,p,e));if(si>t){let n=Tt.bias;if(0!=n){let i=fi(e,d.scale),o=0>i?-1:1;o!=(0>w?-1:1)||(1==o?1==n?i>w:w>i:1==n?w>i:i>w)||(si=t,ri=l)}else si=t,ri=l}}if(_t||zt){let t,n;0==jl.ori?(t=e,n=p):(t=p,n=e);let i,o,d,m,g,x,w=!0,_=St.bbox;if(null!=_){w=!1;let e=_(k,l);d=e.left,m=e.top,i=e.width,o=e.height}else d=t,m=n,i=o=St.size(k,l);if(x=St.fill(k,l),g=St.stroke(k,l),zt)l!=ri||si>Tt.prox||(s=d,r=m,u=i,a=o,f=w,c=x,h=g);else{let e=Dt[l];null!=e&&(Pt[l]=d,At[l]=m,H(e,i,o,w),Y(e,x,g),A(e,ul(d),ul(m),Ie,Le))}}}}if(zt){let l=Tt.prox;if(_t||(null==ui?l>=si:si>l||ri!=ui)){let l=Dt[0];null!=l&&(Pt[0]=s,At[0]=r,H(l,u,a,f),Y(l,c,h),A(l,ul(s),ul(r),Ie,Le))}}}if(ei.show&&Xn)if(null!=l){let[e,t]=Fi.scales,[n,s]=Fi.match,[r,u]=l.cursor.sync.scales,a=l.cursor.drag;if(Qn=a._x,li=a._y,Qn||li){let a,f,c,h,d,{left:p,top:m,width:g,height:x}=l.select,w=l.scales[r].ori,_=l.posToVal,b=null!=e&&n(e,r),v=null!=t&&s(t,u);b&&Qn?(0==w?(a=p,f=g):(a=m,f=x),c=vl[e],h=$l(_(a,r),c,i,0),d=$l(_(a+f,r),c,i,0),di(al(h,d),ol(d-h))):di(0,i),v&&li?(1==w?(a=p,f=g):(a=m,f=x),c=vl[t],h=ql(_(a,u),c,o,0),d=ql(_(a+f,u),c,o,0),pi(al(h,d),ol(d-h))):pi(0,o)}else yi()}else{let l=ol(Ln-Fn),e=ol(On-Rn);if(1==jl.ori){let t=l;l=e,e=t}Qn=Zn.x&&l>=Zn.dist,li=Zn.y&&e>=Zn.dist;let t,n,s=Zn.uni;null!=s?Qn&&li&&(Qn=l>=s,li=e>=s,Qn||li||(e>l?li=!0:Qn=!0)):Zn.x&&Zn.y&&(Qn||li)&&(Qn=li=!0),Qn&&(0==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),di(al(t,n),ol(n-t)),li||pi(0,o)),li&&(1==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),pi(al(t,n),ol(n-t)),Qn||di(0,i)),Qn||li||(di(0,0),pi(0,0))}if(Zn._x=Qn,Zn._y=li,null==l){if(t){if(null!=Ri){let[l,e]=Fi.scales;Fi.values[0]=null!=l?fi(0==jl.ori?Nn:jn,l):null,Fi.values[1]=null!=e?fi(1==jl.ori?Nn:jn,e):null}Ii(f,k,Nn,jn,Ie,Le,n)}if(Et){let l=t&&Fi.setSeries,e=Tt.prox;null==ui?si>e||oi(ri,ai,!0,l):si>e?oi(null,ai,!0,l):ri!=ui&&oi(ri,ai,!0,l)}}_t&&(ie.idx=n,mi()),!1!==e&&Ci("setCursor")}k.setLegend=mi;let wi=null;function _i(l=!1){l?wi=null:(wi=el.getBoundingClientRect(),Ci("syncRect",wi))}function bi(l,e,t,n,i,o){oe._lock||Xn&&null!=l&&0==l.movementX&&0==l.movementY||(vi(l,e,t,n,i,o,0,!1,null!=l),null!=l?xi(null,!0,!0):xi(e,!0,!1))}function vi(l,e,t,n,i,o,s,r,u){if(null==wi&&_i(!1),Mt(l),null!=l)t=l.clientX-wi.left,n=l.clientY-wi.top;else{if(0>t||0>n)return Nn=-10,void(jn=-10);let[l,s]=Fi.scales,r=e.cursor.sync,[u,a]=r.values,[f,c]=r.scales,[h,d]=Fi.match,p=e.axes[0].side%2==1,m=0==jl.ori?Ie:Le,g=1==jl.ori?Ie:Le,x=p?o:i,w=p?i:o,_=p?n:t,b=p?t:n;if(t=null!=f?h(l,f)?C(u,vl[l],m,0):-10:m*(_/x),n=null!=c?d(s,c)?C(a,vl[s],g,0):-10:g*(b/w),1==jl.ori){let l=t;t=n,n=l}}!u||null!=e&&e.cursor.event.type!=f||(t>1&&Ie-1>t||(t=zl(t,Ie)),n>1&&Le-1>n||(n=zl(n,Le))),r?(Fn=t,Rn=n,[Gn,In]=oe.move(k,t,n)):(Nn=t,jn=n)}Object.defineProperty(k,"rect",{get:()=>(null==wi&&_i(!1),wi)});const ki={width:0,height:0,left:0,top:0};function yi(){ni(ki,!1)}let Mi,Si,Ti,Ei;function zi(l,e,t,n,i,o){Xn=!0,Qn=li=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!0,!1),null!=l&&(Ce(h,b,Di,!1),Ii(c,k,Gn,In,Ie,Le,null));let{left:s,top:r,width:u,height:a}=ei;Mi=s,Si=r,Ti=u,Ei=a}function Di(l,e,t,n,i,o){Xn=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!1,!0);let{left:s,top:r,width:u,height:a}=ei,f=u>0||a>0,c=Mi!=s||Si!=r||Ti!=u||Ei!=a;if(f&&c&&ni(ei),Zn.setScale&&f&&c){let l=s,e=u,t=r,n=a;if(1==jl.ori&&(l=r,e=a,t=s,n=u),Qn&&ii(El,fi(l,El),fi(l+e,El)),li)for(let l in vl){let e=vl[l];l!=El&&null==e.from&&e.min!=gl&&ii(l,fi(t+n,l),fi(t,l))}yi()}else oe.lock&&(oe._lock=!oe._lock,xi(e,!0,null!=l));null!=l&&(He(h,b),Ii(h,k,Nn,jn,Ie,Le,null))}function Pi(l){oe._lock||(Mt(l),xn(),yi(),null!=l&&Ii(m,k,Nn,jn,Ie,Le,null))}function Ai(){xl.forEach(ln),vt(k.width,k.height,!0)}G(x,v,Ai);const Wi={};Wi.mousedown=zi,Wi.mousemove=bi,Wi.mouseup=Di,Wi.dblclick=Pi,Wi.setSeries=(l,e,t,n)=>{-1!=(t=(0,Fi.match[2])(k,e,t))&&oi(t,n,!0,!1)},re&&(Ce(c,el,zi),Ce(f,el,bi),Ce(d,el,(l=>{Mt(l),_i(!1)})),Ce(p,el,(function(l){if(oe._lock)return;Mt(l);let e=Xn;if(Xn){let l,e,t=!0,n=!0,i=10;0==jl.ori?(l=Qn,e=li):(l=li,e=Qn),l&&e&&(t=i>=Nn||Nn>=Ie-i,n=i>=jn||jn>=Le-i),l&&t&&(Nn=Gn>Nn?0:Ie),e&&n&&(jn=In>jn?0:Le),xi(null,!0,!0),Xn=!1}Nn=-10,jn=-10,te.fill(null),xi(null,!0,!0),e&&(Xn=e)})),Ce(m,el,Pi),It.add(k),k.syncRect=_i);const Yi=k.hooks=u.hooks||{};function Ci(l,e,t){Vn?Bn.push([l,e,t]):l in Yi&&Yi[l].forEach((l=>{l.call(null,k,e,t)}))}(u.plugins||[]).forEach((l=>{for(let e in l.hooks)Yi[e]=(Yi[e]||[]).concat(l.hooks[e])}));const Hi=(l,e,t)=>t,Fi=Bl({key:null,setSeries:!1,filters:{pub:Ml,sub:Ml},scales:[El,pl[1]?pl[1].scale:null],match:[Sl,Sl,Hi],values:[null,null]},oe.sync);2==Fi.match.length&&Fi.match.push(Hi),oe.sync=Fi;const Ri=Fi.key,Gi=dt(Ri);function Ii(l,e,t,n,i,o,s){Fi.filters.pub(l,e,t,n,i,o,s)&&Gi.pub(l,e,t,n,i,o,s)}function Li(){Ci("init",u,g),gn(g||u.data,!1),Kl[El]?Kn(El,Kl[El]):xn(),wt=ei.show&&(ei.width>0||ei.height>0),xt=_t=!0,vt(u.width,u.height)}return Gi.sub(k),k.pub=function(l,e,t,n,i,o,s){Fi.filters.sub(l,e,t,n,i,o,s)&&Wi[l](null,e,t,n,i,o,s)},k.destroy=function(){Gi.unsub(k),It.delete(k),Pe.clear(),I(x,v,Ai),R.remove(),ce?.remove(),Ci("destroy")},pl.forEach(Yt),xl.forEach((function(l,e){if(l._show=l.show,l.show){let t=vl[l.scale];null==t&&(l.scale=l.side%2?pl[1].scale:El,t=vl[l.scale]);let n=t.time;l.size=bl(l.size),l.space=bl(l.space),l.rotate=bl(l.rotate),Gl(l.incrs)&&l.incrs.forEach((l=>{!Wl.has(l)&&Wl.set(l,Yl(l))})),l.incrs=bl(l.incrs||(2==t.distr?ae:n?1==hl?ke:Se:fe)),l.splits=bl(l.splits||(n&&1==t.distr?Ql:3==t.distr?Je:4==t.distr?qe:$e)),l.stroke=bl(l.stroke),l.grid.stroke=bl(l.grid.stroke),l.ticks.stroke=bl(l.ticks.stroke),l.border.stroke=bl(l.border.stroke);let i=l.values;l.values=Gl(i)&&!Gl(i[0])?bl(i):n?Gl(i)?De(Xl,ze(i,Zl)):Ll(i)?function(l,e){let t=ne(e);return(e,n)=>n.map((e=>t(l(e))))}(Xl,i):i||le:i||Be,l.filter=bl(l.filter||(3>t.distr||10!=t.log?3==t.distr&&2==t.log?tt:kl:et)),l.font=Qt(l.font),l.labelFont=Qt(l.labelFont),l._size=l.size(k,null,e,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Ct[e]=!0,l._el=D("u-axis",X))}})),_?_ instanceof HTMLElement?(_.appendChild(R),Li()):_(k,Li):Li(),k}en.assign=Bl,en.fmtNum=tl,en.rangeNum=Z,en.rangeLog=B,en.rangeAsinh=$,en.orient=pt,en.pxRatio=y,en.join=function(l,e){if(function(l){let e=l[0][0],t=e.length;for(let n=1;l.length>n;n++){let i=l[n][0];if(i.length!=t)return!1;if(i!=e)for(let l=0;t>l;l++)if(i[l]!=e[l])return!1}return!0}(l)){let e=l[0].slice();for(let t=1;l.length>t;t++)e.push(...l[t].slice(1));return function(l,e=100){const t=l.length;if(1>=t)return!0;let n=0,i=t-1;for(;i>=n&&null==l[n];)n++;for(;i>=n&&null==l[i];)i--;if(n>=i)return!0;const o=fl(1,sl((i-n+1)/e));for(let e=l[n],t=n+o;i>=t;t+=o){const n=l[t];if(null!=n){if(e>=n)return!1;e=n}}return!0}(e[0])||(e=function(l){let e=l[0],t=e.length,n=Array(t);for(let l=0;n.length>l;l++)n[l]=l;n.sort(((l,t)=>e[l]-e[t]));let i=[];for(let e=0;l.length>e;e++){let o=l[e],s=Array(t);for(let l=0;t>l;l++)s[l]=o[n[l]];i.push(s)}return i}(e)),e}let t=new Set;for(let e=0;l.length>e;e++){let n=l[e][0],i=n.length;for(let l=0;i>l;l++)t.add(n[l])}let n=[Array.from(t).sort(((l,e)=>l-e))],i=n[0].length,o=new Map;for(let l=0;i>l;l++)o.set(n[0][l],l);for(let t=0;l.length>t;t++){let s=l[t],r=s[0];for(let l=1;s.length>l;l++){let u=s[l],a=Array(i).fill(void 0),f=e?e[t][l]:1,c=[];for(let l=0;u.length>l;l++){let e=u[l],t=o.get(r[l]);null===e?0!=f&&(a[t]=e,2==f&&c.push(t)):a[t]=e}$l(a,c,i),n.push(a)}}return n},en.fmtDate=ne,en.tzDate=function(l,e){let t;return"UTC"==e||"Etc/UTC"==e?t=new Date(+l+6e4*l.getTimezoneOffset()):e==ie?t=l:(t=new Date(l.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(l.getMilliseconds())),t},en.sync=dt;{en.addGap=function(l,e,t){let n=l[l.length-1];n&&n[0]==e?n[1]=t:l.push([e,t])},en.clipGaps=wt;let l=en.paths={points:Wt};l.linear=Ft,l.stepped=function(l){const e=Q(l.align,1),t=Q(l.ascDesc,!1),n=Q(l.alignGaps,0),i=Q(l.extend,!1);return(l,o,s,r)=>pt(l,o,((u,a,f,c,h,d,p,m,g,x,w)=>{[s,r]=U(f,s,r);let _=u.pxRound,{left:b,width:v}=l.bbox,k=l=>_(d(l,c,x,m)),M=l=>_(p(l,h,w,g)),S=0==c.ori?Mt:St;const T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},E=T.stroke,z=c.dir*(0==c.ori?1:-1);let D=M(f[1==z?s:r]),P=k(a[1==z?s:r]),A=P,W=P;i&&-1==e&&(W=b,S(E,W,D)),S(E,P,D);for(let l=1==z?s:r;l>=s&&r>=l;l+=z){let t=f[l];if(null==t)continue;let n=k(a[l]),i=M(t);1==e?S(E,n,D):S(E,A,i),S(E,n,i),D=i,A=n}let Y=A;i&&1==e&&(Y=b+v,S(E,Y,D));let[C,H]=mt(l,o);if(null!=u.fill||0!=C){let e=T.fill=new Path2D(E),t=M(u.fillTo(l,o,u.min,u.max,C));S(e,Y,t),S(e,W,t)}if(!u.spanGaps){let i=[];i.push(..._t(a,f,s,r,z,k,n));let h=u.width*y/2,d=t||1==e?h:-h,p=t||-1==e?-h:h;i.forEach((l=>{l[0]+=d,l[1]+=p})),T.gaps=i=u.gaps(l,o,s,r,i),T.clip=wt(i,c.ori,m,g,x,w)}return 0!=H&&(T.band=2==H?[xt(l,o,s,r,E,-1),xt(l,o,s,r,E,1)]:xt(l,o,s,r,E,H)),T}))},l.bars=function(l){const e=Q((l=l||Hl).size,[.6,gl,1]),t=l.align||0,n=l.gap||0;let i=l.radius;i=null==i?[0,0]:"number"==typeof i?[i,0]:i;const o=bl(i),s=1-e[0],r=Q(e[1],gl),u=Q(e[2],1),a=Q(l.disp,Hl),f=Q(l.each,(()=>{})),{fill:c,stroke:h}=a;return(l,e,i,d)=>pt(l,e,((p,m,g,x,w,_,b,v,k,M,S)=>{let T,E,z=p.pxRound,D=t,P=n*y,A=r*y,W=u*y;0==x.ori?[T,E]=o(l,e):[E,T]=o(l,e);const Y=x.dir*(0==x.ori?1:-1);let C,H,F,R=0==x.ori?Tt:Et,G=0==x.ori?f:(l,e,t,n,i,o,s)=>{f(l,e,t,i,n,s,o)},I=Q(l.bands,Fl).find((l=>l.series[0]==e)),L=p.fillTo(l,e,p.min,p.max,null!=I?I.dir:0),O=z(b(L,w,S,k)),N=M,j=z(p.width*y),U=!1,V=null,B=null,$=null,J=null;null==c||0!=j&&null==h||(U=!0,V=c.values(l,e,i,d),B=new Map,new Set(V).forEach((l=>{null!=l&&B.set(l,new Path2D)})),j>0&&($=h.values(l,e,i,d),J=new Map,new Set($).forEach((l=>{null!=l&&J.set(l,new Path2D)}))));let{x0:q,size:K}=a;if(null!=q&&null!=K){D=1,m=q.values(l,e,i,d),2==q.unit&&(m=m.map((e=>l.posToVal(v+e*M,x.key,!0))));let t=K.values(l,e,i,d);H=2==K.unit?t[0]*M:_(t[0],x,M,v)-_(0,x,M,v),N=Rt(m,g,_,x,M,v,N),F=N-H+P}else N=Rt(m,g,_,x,M,v,N),F=N*s+P,H=N-F;1>F&&(F=0),H/2>j||(j=0),5>F&&(z=vl);let X=F>0;H=z(wl(N-F-(X?j:0),W,A)),C=(0==D?H/2:D==Y?0:H)-D*Y*((0==D?P/2:0)+(X?j/2:0));const Z={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ll=U?null:new Path2D;let el=null;if(null!=I)el=l.data[I.series[1]];else{let{y0:t,y1:n}=a;null!=t&&null!=n&&(g=n.values(l,e,i,d),el=t.values(l,e,i,d))}let tl=T*H,nl=E*H;for(let t=1==Y?i:d;t>=i&&d>=t;t+=Y){let n=g[t];if(null==n)continue;if(null!=el){let l=el[t]??0;if(n-l==0)continue;O=b(l,w,S,k)}let i=_(2!=x.distr||null!=a?m[t]:t,x,M,v),o=b(Q(n,L),w,S,k),s=z(i-C),r=z(fl(o,O)),u=z(al(o,O)),f=r-u;if(null!=n){let i=0>n?nl:tl,o=0>n?tl:nl;U?(j>0&&null!=$[t]&&R(J.get($[t]),s,u+sl(j/2),H,fl(0,f-j),i,o),null!=V[t]&&R(B.get(V[t]),s,u+sl(j/2),H,fl(0,f-j),i,o)):R(ll,s,u+sl(j/2),H,fl(0,f-j),i,o),G(l,e,t,s-j/2,u,H+j,f)}}return j>0?Z.stroke=U?J:ll:U||(Z._fill=0==p.width?p._fill:p._stroke??p._fill,Z.width=0),Z.fill=U?B:ll,Z}))},l.spline=function(l){return function(l,e){const t=Q(e?.alignGaps,0);return(e,n,i,o)=>pt(e,n,((s,r,u,a,f,c,h,d,p,m,g)=>{[i,o]=U(u,i,o);let x,w,_,b=s.pxRound,v=l=>b(c(l,a,m,d)),k=l=>b(h(l,f,g,p));0==a.ori?(x=kt,_=Mt,w=Pt):(x=yt,_=St,w=At);const y=a.dir*(0==a.ori?1:-1);let M=v(r[1==y?i:o]),S=M,T=[],E=[];for(let l=1==y?i:o;l>=i&&o>=l;l+=y)if(null!=u[l]){let e=v(r[l]);T.push(S=e),E.push(k(u[l]))}const z={stroke:l(T,E,x,_,w,b),fill:null,clip:null,band:null,gaps:null,flags:1},D=z.stroke;let[P,A]=mt(e,n);if(null!=s.fill||0!=P){let l=z.fill=new Path2D(D),t=k(s.fillTo(e,n,s.min,s.max,P));_(l,S,t),_(l,M,t)}if(!s.spanGaps){let l=[];l.push(..._t(r,u,i,o,y,v,t)),z.gaps=l=s.gaps(e,n,i,o,l),z.clip=wt(l,a.ori,d,p,m,g)}return 0!=A&&(z.band=2==A?[xt(e,n,i,o,D,-1),xt(e,n,i,o,D,1)]:xt(e,n,i,o,D,A)),z}))}(Gt,l)}}return en}();

exports.default = uPlot;
},
"src/contract/json.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.isJsonObject = isJsonObject;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
},
"src/report/page/browser/badge.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showBadge = showBadge;
exports.showClaim = showClaim;
const make_ts_1 = require("src/report/page/browser/make.ts");
const signs = { good: '✓', bad: '✕', warned: '⚠', plain: '•' };
function showBadge(tone, word, sign = signs[tone]) {
    return (0, make_ts_1.make)('span', { class: `badge ${tone}` }, [
        (0, make_ts_1.make)('span', { class: 'sign', hiddenFromReaders: true }, [sign]),
        (0, make_ts_1.make)('span', { class: 'word' }, [(0, make_ts_1.make)('bdi', {}, [word])]),
    ]);
}
function showClaim({ problems }, { tone, word, sign }) {
    return problems.length > 0 && tone === 'good'
        ? showBadge('plain', `it says: ${word}`, '?')
        : showBadge(tone, word, sign);
}
},
"src/report/page/browser/call-details.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showCallDetails = showCallDetails;
const make_ts_1 = require("src/report/page/browser/make.ts");
const meanings_ts_1 = require("src/report/page/browser/meanings.ts");
const shown_json_ts_1 = require("src/report/page/browser/shown-json.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showCallDetails(call) {
    return [
        showWhy(call),
        (0, make_ts_1.make)('h4', {}, ['Arguments']),
        call.argumentsText === undefined ? (0, shown_json_ts_1.showJson)(call.arguments) : (0, shown_json_ts_1.showJsonText)(call.argumentsText),
        (0, make_ts_1.make)('h4', {}, ['Result']),
        call.result === undefined
            ? (0, make_ts_1.make)('p', { class: 'quiet' }, ['The bundle does not hold it; its digest is below.'])
            : (0, shown_json_ts_1.showJsonText)(call.result),
        (0, make_ts_1.make)('dl', { class: 'facts' }, toFacts(call).flatMap(([name, value]) => [(0, make_ts_1.make)('dt', {}, [name]), (0, make_ts_1.make)('dd', {}, [value])])),
    ];
}
function showWhy({ state, code, ended }) {
    if (state !== 'refused')
        return undefined;
    const meaning = (0, meanings_ts_1.meaningOf)(code) || 'The tool turned it away by its own rules.';
    return (0, make_ts_1.make)('p', { class: 'why' }, [(0, shown_words_ts_1.showCode)(code || ended, 80), ' ', meaning]);
}
function toFacts(call) {
    const { run } = call;
    return [
        ['Call', (0, shown_words_ts_1.showCode)(call.callId, 120)],
        ...(call.rule === ''
            ? []
            : [['Rules it passed', (0, shown_words_ts_1.showWords)(call.rule.replaceAll('+', ', '), 200)]]),
        ...(run === undefined
            ? []
            : [
                ['Command', (0, shown_words_ts_1.showCode)(run.argv.join(' '), 600)],
                ['In', (0, shown_words_ts_1.showCode)(run.cwd, 300)],
                ['Ended', `${call.ended}, status ${run.exit}, after ${(0, words_ts_1.toDuration)(call.ms)}`],
                [
                    'Variables',
                    run.envKeys.length === 0 ? 'none of the run’s' : (0, shown_words_ts_1.showCode)(run.envKeys.join(', '), 600),
                ],
                ['Network', run.network ? 'yes' : 'no'],
            ]),
        ['Arguments, SHA-256', (0, shown_words_ts_1.showCode)(call.argumentsSha256, 64)],
        ['Result, SHA-256', (0, shown_words_ts_1.showCode)(call.resultSha256, 64)],
        ['Lines of the log', call.lines.map((index) => index + 1).join(', ')],
    ];
}
},
"src/report/page/browser/call-filter.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.countOf = exports.slowFrom = exports.filterNames = void 0;
exports.matches = matches;
exports.searchCalls = searchCalls;
exports.filterNames = ['all', 'refused', 'failed', 'shortened', 'slow'];
exports.slowFrom = 1_000;
function matches(call, filter) {
    switch (filter) {
        case 'all':
            return true;
        case 'refused':
            return call.state === 'refused';
        case 'failed':
            return call.state === 'failed' || call.state === 'open';
        case 'shortened':
            return call.truncated;
        case 'slow':
            return call.ms >= exports.slowFrom;
    }
}
const countOf = (calls, filter) => calls.reduce((count, call) => count + (matches(call, filter) ? 1 : 0), 0);
exports.countOf = countOf;
function searchCalls(calls, wanted) {
    const words = wanted.words.trim().toLowerCase();
    return calls.filter((call) => matches(call, wanted.filter) && (words === '' || toSearched(call).toLowerCase().includes(words)));
}
const longestSearched = 65_536;
function toSearched(call) {
    const { tool, ended, code, callId, argumentsText, result = '' } = call;
    const asked = argumentsText ?? JSON.stringify(call.arguments);
    return [tool, ended, code, callId, asked, result.slice(0, longestSearched)].join('\n');
}
},
"src/report/page/browser/calls-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showCallState = void 0;
exports.showCalls = showCalls;
const size_ts_1 = require("src/report/size.ts");
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const call_details_ts_1 = require("src/report/page/browser/call-details.ts");
const call_filter_ts_1 = require("src/report/page/browser/call-filter.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const rows_in_parts_ts_1 = require("src/report/page/browser/rows-in-parts.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const table_ts_1 = require("src/report/page/browser/table.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
const rowsAtOnce = 100;
const columns = [
    { title: 'Call', class: 'number' },
    { title: 'Step', class: 'number lesser' },
    { title: 'Tool' },
    { title: 'Asked for', class: 'asked' },
    { title: 'Came to' },
    { title: 'Time', class: 'number' },
    { title: 'Size', class: 'number lesser' },
];
function showCalls({ calls }) {
    if (calls.length === 0)
        return (0, make_ts_1.makeSection)({ id: 'calls', title: 'Calls' }, [
            (0, make_ts_1.make)('p', { class: 'quiet' }, ['No tool was asked for.']),
        ]);
    const body = (0, make_ts_1.make)('tbody');
    const parts = (0, rows_in_parts_ts_1.showInParts)({ into: body, size: rowsAtOnce, toRow: showCall });
    const told = (0, make_ts_1.make)('p', { class: 'told', role: 'status' });
    let filter = 'all';
    let words = '';
    const show = () => {
        const found = (0, call_filter_ts_1.searchCalls)(calls, { filter, words });
        told.textContent =
            found.length === calls.length
                ? `All ${(0, words_ts_1.toCounted)(calls.length, 'call')}`
                : `${(0, words_ts_1.toCount)(found.length)} of ${(0, words_ts_1.toCounted)(calls.length, 'call')}`;
        parts.show(found);
    };
    const filters = showFilters(calls, (chosen) => {
        filter = chosen;
        show();
    });
    const search = showSearch((typed) => {
        words = typed;
        show();
    });
    show();
    return (0, make_ts_1.makeSection)({ id: 'calls', title: 'Calls' }, [
        (0, make_ts_1.make)('div', { class: 'controls' }, [filters, search]),
        told,
        (0, make_ts_1.makeWide)('Table of calls', [
            (0, table_ts_1.makeTableOf)({ caption: 'Calls of tools, in the order of the log', columns, class: 'calls' }, body),
        ]),
        parts.foot,
    ]);
}
const titles = {
    all: 'All',
    refused: 'Refused',
    failed: 'Failed',
    shortened: 'Truncated',
    slow: 'Slow, 1 s or more',
};
function showFilters(calls, choose) {
    const buttons = call_filter_ts_1.filterNames.map((name) => {
        const button = (0, make_ts_1.makeButton)(`${titles[name]} `, () => {
            for (const other of buttons)
                other.setAttribute('aria-pressed', String(other === button));
            choose(name);
        });
        button.setAttribute('aria-pressed', String(name === 'all'));
        button.append((0, make_ts_1.make)('span', { class: 'count' }, [(0, words_ts_1.toCount)((0, call_filter_ts_1.countOf)(calls, name))]));
        return button;
    });
    return (0, make_ts_1.make)('div', { class: 'filters', role: 'group', label: 'Which calls to show' }, buttons);
}
function showSearch(change) {
    const input = (0, make_ts_1.make)('input', { id: 'search-calls', type: 'search' });
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.addEventListener('input', () => change(input.value));
    return (0, make_ts_1.make)('p', { class: 'search' }, [(0, make_ts_1.make)('label', { for: 'search-calls' }, ['Search']), input]);
}
const tones = {
    ok: 'good',
    failed: 'bad',
    refused: 'warned',
    open: 'plain',
};
const showCallState = ({ state, ended }) => state === 'refused' ? (0, badge_ts_1.showBadge)('warned', 'refused', '⊘') : (0, badge_ts_1.showBadge)(tones[state], ended);
exports.showCallState = showCallState;
function showCall(call) {
    const open = (0, make_ts_1.makeButton)('', () => {
        const isOpen = details.hidden;
        if (isOpen && cell.childElementCount === 0)
            cell.append(...(0, call_details_ts_1.showCallDetails)(call).filter((child) => child !== undefined));
        details.hidden = !isOpen;
        open.setAttribute('aria-expanded', String(isOpen));
    });
    open.className = 'open';
    open.append((0, shown_words_ts_1.showWords)(call.tool, 64));
    open.setAttribute('aria-expanded', 'false');
    const cell = (0, make_ts_1.make)('td', { columns: columns.length });
    const details = (0, make_ts_1.make)('tr', { class: 'details' }, [cell]);
    details.hidden = true;
    const row = (0, table_ts_1.makeRow)([
        String(call.number),
        (0, log_lines_ts_1.toStepName)(call.step, call.stage),
        open,
        (0, shown_words_ts_1.showWords)(toShort(call), 160),
        toState(call),
        (0, words_ts_1.toDuration)(call.ms),
        (0, size_ts_1.toSize)(call.bytes),
    ], columns);
    row.classList.add(call.state);
    const both = new DocumentFragment();
    both.append(row, details);
    return both;
}
const toShort = (call) => (call.argumentsText ?? JSON.stringify(call.arguments)).slice(0, 2_000).replace(/^\{|\}$/g, '');
const toState = (call) => [
    (0, exports.showCallState)(call),
    call.code === '' ? undefined : (0, make_ts_1.make)('span', { class: 'code' }, [' ', (0, shown_words_ts_1.showWords)(call.code, 40)]),
    call.truncated ? (0, make_ts_1.make)('span', { class: 'code' }, [' truncated']) : undefined,
];
},
"src/report/page/browser/chain.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkChain = checkChain;
exports.toCanonical = toCanonical;
exports.checkLogFile = checkLogFile;
const json_ts_1 = require("src/contract/json.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const noHash = '0'.repeat(64);
function checkChain(lines, sha256) {
    if (lines.length === 0)
        return { verdict: 'broken', line: 0, problem: 'there is no whole line' };
    let previous = noHash;
    let run = '';
    let ending;
    for (const [index, text] of lines.entries()) {
        const broken = (problem) => ({ verdict: 'broken', line: index + 1, problem });
        if (ending !== undefined)
            return broken('comes after run-ended');
        const fields = (0, fields_ts_1.parseFields)(text);
        if (fields === undefined)
            return broken('is no JSON object');
        const problem = judgeLine({ fields, text, index, previous, sha256 });
        if (problem !== undefined)
            return broken(problem);
        if (typeof fields.run !== 'string' || (index > 0 && fields.run !== run))
            return broken('is of another run');
        run = fields.run;
        previous = String(fields.hash);
        if (fields.type === 'run-ended')
            ending = fields;
    }
    const found = { verdict: 'consistent', lines: lines.length, digest: previous, run };
    return ending === undefined ? found : { ...found, ending };
}
function judgeLine({ fields, text, index, previous, sha256 }) {
    const { hash, ...hashed } = fields;
    if (toCanonical(fields) !== text)
        return 'is not in its canonical form';
    if (fields.v !== 1)
        return 'has a version that this page does not know';
    if (fields.seq !== index)
        return `should be number ${index} of its log`;
    if (fields.prev !== previous)
        return 'does not follow the line before it';
    if (typeof hash !== 'string' || sha256(toCanonical(hashed)) !== hash)
        return 'was changed: its hash is another';
    if ((fields.type === 'run-started') !== (index === 0))
        return 'is run-started in the wrong place, or the first line is not';
    return undefined;
}
function toCanonical(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => toCanonical(item)).join(',')}]`;
    if (!(0, json_ts_1.isJsonObject)(value))
        return JSON.stringify(value);
    const members = Object.keys(value)
        .sort()
        .map((name) => `${JSON.stringify(name)}:${toCanonical(value[name] ?? null)}`);
    return `{${members.join(',')}}`;
}
function checkLogFile({ text, expected }, sha256) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    const chain = checkChain(lines, sha256);
    const digest = expected.trim().toLowerCase();
    if (chain.verdict === 'broken')
        return { chain, file: { verdict: 'wrong', problem: `Line ${chain.line} ${chain.problem}.` } };
    if (rest !== '' && chain.ending !== undefined)
        return { chain, file: { verdict: 'wrong', problem: 'Something comes after run-ended.' } };
    if (digest === '')
        return { chain, file: { verdict: 'consistent' } };
    return digest === chain.digest
        ? { chain, file: { verdict: 'expected' } }
        : {
            chain,
            file: {
                verdict: 'wrong',
                problem: 'The log ends with another digest: it is not the log that the run printed.',
            },
        };
}
},
"src/report/page/browser/cleaning-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showCleaning = showCleaning;
const hidden_ts_1 = require("src/report/page/browser/hidden.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const table_ts_1 = require("src/report/page/browser/table.ts");
const trust_ts_1 = require("src/report/page/browser/trust.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showCleaning({ lines, transcript }) {
    const counted = (0, make_ts_1.make)('div', {}, [(0, make_ts_1.make)('p', { class: 'quiet' }, ['Being counted …'])]);
    const section = (0, make_ts_1.makeSection)({ id: 'cleaning', title: 'Redacted and hidden' }, [
        (0, make_ts_1.make)('div', { class: 'beside' }, [
            (0, make_ts_1.make)('div', {}, [
                (0, make_ts_1.make)('h3', {}, ['Secrets taken out']),
                ...showCounts((0, trust_ts_1.toRedactions)(lines), {
                    caption: 'Secrets that were replaced, by class and place',
                    none: 'None was found in any text of this run.',
                }),
            ]),
            (0, make_ts_1.make)('div', {}, [(0, make_ts_1.make)('h3', {}, ['Characters that nobody sees']), counted]),
        ]),
    ]);
    const words = {
        caption: 'Hidden and control characters in texts of the run; this page names each where it stands',
        none: 'None stands in the texts that this bundle keeps.',
    };
    return { section, count: () => counted.replaceChildren(...showCounts(countIn(transcript), words)) };
}
function countIn({ messages, replies, results }) {
    const places = [
        ['messages', messages.map(({ content }) => content)],
        ['replies', replies.flatMap(({ text, calls }) => [text, ...calls.map((call) => call.argumentsText)])],
        ['results', results.map(({ content }) => content)],
    ];
    return places.flatMap(([place, texts]) => [...(0, hidden_ts_1.countHidden)(texts)].map(([name, count]) => ({ class: name, place, count })));
}
function showCounts(counts, words) {
    if (counts.length === 0)
        return [(0, make_ts_1.make)('p', { class: 'quiet' }, [words.none])];
    const columns = [{ title: 'Class' }, { title: 'In' }, { title: 'Count', class: 'number' }];
    const rows = counts.map(({ class: name, place, count }) => [
        (0, shown_words_ts_1.showWords)(name, 80),
        (0, shown_words_ts_1.showWords)(place, 80),
        (0, words_ts_1.toCount)(count),
    ]);
    return [(0, table_ts_1.makeTable)({ caption: words.caption, columns }, rows)];
}
},
"src/report/page/browser/conversation-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showAnswer = showAnswer;
exports.showConversation = showConversation;
const size_ts_1 = require("src/report/size.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_text_ts_1 = require("src/report/page/browser/shown-text.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const transcript_ts_1 = require("src/report/page/browser/transcript.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showAnswer({ transcript }) {
    const answer = (0, transcript_ts_1.answerOf)(transcript);
    if (answer === '')
        return undefined;
    return (0, make_ts_1.makeSection)({ id: 'answer', title: 'Answer' }, [
        (0, make_ts_1.make)('div', { class: 'sheet' }, [(0, shown_text_ts_1.showText)(answer, 'prose')]),
    ]);
}
function showConversation({ transcript }) {
    const { messages, replies } = transcript;
    if (messages.length + replies.length === 0)
        return undefined;
    return (0, make_ts_1.makeSection)({ id: 'conversation', title: 'Conversation' }, [
        (0, make_ts_1.makeFold)({ summary: [`What the model was told first: ${(0, words_ts_1.toCounted)(messages.length, 'message')}`] }, () => messages.map(showMessage)),
        (0, make_ts_1.makeFold)({ summary: [`What it replied: ${(0, words_ts_1.toCounted)(replies.length, 'text')}`] }, () => replies.map(showReply)),
    ]);
}
const showMessage = ({ stage, role, content }) => (0, make_ts_1.makeFold)({
    class: 'inner',
    summary: [
        (0, shown_words_ts_1.showWords)(role, 40),
        (0, make_ts_1.make)('span', { class: 'quiet' }, [
            ` ${stage === 'prestage' ? 'pre-stage' : 'main'}, ${sizeOf(content)}`,
        ]),
    ],
}, () => [(0, shown_text_ts_1.showText)(content, 'prose')]);
const showReply = ({ stage, step, text, calls }) => (0, make_ts_1.make)('div', { class: 'reply' }, [
    (0, make_ts_1.make)('h3', {}, [
        `Step ${(0, log_lines_ts_1.toStepName)(step, stage)}`,
        (0, make_ts_1.make)('span', { class: 'quiet' }, [
            calls.length === 0 ? '' : ` asks for ${(0, words_ts_1.toCounted)(calls.length, 'call')}`,
        ]),
    ]),
    (0, shown_text_ts_1.showText)(text, 'prose'),
]);
const sizeOf = (text) => (0, size_ts_1.toSize)(new TextEncoder().encode(text).length);
},
"src/report/page/browser/coverage-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showCoverage = showCoverage;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const coverage_ts_1 = require("src/report/page/browser/coverage.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const rows_in_parts_ts_1 = require("src/report/page/browser/rows-in-parts.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
const rowsAtOnce = 60;
function showCoverage({ files }) {
    const coverage = (0, coverage_ts_1.parseCoverage)(files.get('coverage.json'));
    if (coverage === undefined)
        return undefined;
    return (0, make_ts_1.makeSection)({ id: 'coverage', title: 'Coverage of the review' }, [
        showTotals(coverage),
        showGroups((0, coverage_ts_1.toGroups)(coverage.files)),
    ]);
}
function showTotals({ percent, lines, linesRead, hunks, files }) {
    const meter = (0, make_ts_1.make)('span', { class: 'meter', hiddenFromReaders: true }, [(0, make_ts_1.make)('span')]);
    meter.style.setProperty('--part', String(Math.min(1, percent / 100)));
    return (0, make_ts_1.make)('div', { class: 'totals' }, [
        (0, make_ts_1.make)('p', { class: 'value' }, [
            `${(0, words_ts_1.toCount)(percent)} % `,
            (0, make_ts_1.make)('span', { class: 'limit' }, ['of what was to be read']),
        ]),
        meter,
        (0, make_ts_1.make)('p', { class: 'note' }, [
            `${(0, words_ts_1.toCount)(linesRead)} of ${(0, words_ts_1.toCounted)(lines, 'changed line')}, in ${(0, words_ts_1.toCounted)(files.length, 'file')}. Hunks: ${(0, words_ts_1.toCount)(hunks.read)} read, ${(0, words_ts_1.toCount)(hunks.partly)} partly, ${(0, words_ts_1.toCount)(hunks.skipped)} skipped.`,
        ]),
    ]);
}
const showGroups = (groups) => (0, make_ts_1.make)('ul', { class: 'groups', role: 'list' }, groups.map(showGroup));
function showGroup({ state, reason, files }) {
    const lines = files.reduce((sum, file) => sum + file.lines, 0);
    const read = files.reduce((sum, file) => sum + file.read, 0);
    const told = state === 'partly' ? `${(0, words_ts_1.toCount)(read)} of ${(0, words_ts_1.toCounted)(lines, 'line')}` : (0, words_ts_1.toCounted)(lines, 'line');
    const fold = (0, make_ts_1.makeFold)({
        summary: [
            showState(state),
            ` ${reason === '' ? '' : `${reason}: `}${(0, words_ts_1.toCounted)(files.length, 'file')}`,
            (0, make_ts_1.make)('span', { class: 'quiet' }, [`, ${told}`]),
        ],
    }, () => {
        const list = (0, make_ts_1.make)('ul', { class: 'files', role: 'list' });
        const parts = (0, rows_in_parts_ts_1.showInParts)({ into: list, size: rowsAtOnce, toRow: showFile });
        parts.show(files);
        return [list, parts.foot];
    });
    return (0, make_ts_1.make)('li', {}, [fold]);
}
const tones = {
    read: ['good', '✓'],
    partly: ['warned', '◑'],
    skipped: ['plain', '–'],
};
function showState(state) {
    const [tone, sign] = (Object.hasOwn(tones, state) ? tones[state] : undefined) ?? ['plain', '?'];
    return (0, badge_ts_1.showBadge)(tone, state, sign);
}
function showFile(file) {
    const name = [
        (0, shown_words_ts_1.showCode)(file.path, 200),
        (0, make_ts_1.make)('span', { class: 'quiet' }, [
            file.state === 'partly'
                ? ` ${(0, words_ts_1.toCount)(file.read)} of ${(0, words_ts_1.toCount)(file.lines)}`
                : ` ${(0, words_ts_1.toCount)(file.lines)}`,
        ]),
    ];
    return (0, make_ts_1.make)('li', {}, file.state === 'partly' ? [(0, make_ts_1.makeFold)({ summary: name }, () => [showHunks(file)])] : name);
}
const showHunks = ({ hunks }) => (0, make_ts_1.make)('ul', { class: 'hunks', role: 'list' }, hunks.map(({ header, state, reason, lines }) => (0, make_ts_1.make)('li', {}, [
    showState(state),
    ' ',
    (0, shown_words_ts_1.showCode)(header, 120),
    ` ${(0, words_ts_1.toCounted)(lines, 'line')}${reason === '' ? '' : `, ${reason}`}`,
])));
},
"src/report/page/browser/coverage.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCoverage = parseCoverage;
exports.toGroups = toGroups;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
function parseCoverage(fields) {
    if (fields === undefined)
        return undefined;
    const totals = (0, fields_ts_1.objectOf)(fields, 'totals');
    return {
        ...{ percent: (0, fields_ts_1.numberOf)(totals, 'percent'), lines: (0, fields_ts_1.numberOf)(totals, 'lines') },
        linesRead: (0, fields_ts_1.numberOf)(totals, 'linesRead'),
        hunks: {
            ...{ read: (0, fields_ts_1.numberOf)(totals, 'hunksRead'), partly: (0, fields_ts_1.numberOf)(totals, 'hunksPartly') },
            skipped: (0, fields_ts_1.numberOf)(totals, 'hunksSkipped'),
        },
        files: (0, fields_ts_1.objectsOf)(fields, 'files').map(toFile),
    };
}
function toFile(file) {
    const hunks = (0, fields_ts_1.objectsOf)(file, 'hunks');
    const lines = hunks.reduce((sum, hunk) => sum + (0, fields_ts_1.numberOf)(hunk, 'lines'), 0);
    return {
        ...{ path: (0, fields_ts_1.textOf)(file, 'path'), state: (0, fields_ts_1.textOf)(file, 'state'), reason: toWords((0, fields_ts_1.textOf)(file, 'reason')) },
        ...{ lines, read: hunks.reduce((sum, hunk) => sum + readOf(hunk), 0) },
        hunks: hunks.map((hunk) => ({
            ...{ header: (0, fields_ts_1.textOf)(hunk, 'header'), lines: (0, fields_ts_1.numberOf)(hunk, 'lines') },
            ...{ state: (0, fields_ts_1.textOf)(hunk, 'state'), reason: toWords((0, fields_ts_1.textOf)(hunk, 'reason')) },
        })),
    };
}
const readOf = (hunk) => (0, fields_ts_1.textOf)(hunk, 'state') === 'read' ? (0, fields_ts_1.numberOf)(hunk, 'lines') : ((0, fields_ts_1.optionalNumber)(hunk, 'shown') ?? 0);
const reasons = {
    ignored: 'the workflow ignores it',
    generated: 'generated',
    binary: 'binary',
    submodule: 'a submodule',
    'no-lines': 'only its name or mode has changed',
    'not-available': 'GitHub gave no patch of it',
    'read-before': 'an earlier run has read it',
    'no-room': 'window, steps or money left no room',
    'not-reached': 'the run ended before its turn',
    'not-listed': 'there are more files than the source lists',
};
const toWords = (reason) => Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
function toGroups(files) {
    const groups = new Map();
    for (const file of files) {
        const key = JSON.stringify([file.state, whyOf(file)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [file]);
        else
            group.push(file);
    }
    return [...groups.values()]
        .map((group) => ({ state: group[0]?.state ?? '', reason: group[0] ? whyOf(group[0]) : '', files: group }))
        .sort((one, other) => rank(one) - rank(other) || other.files.length - one.files.length);
}
const rank = ({ state }) => ['partly', 'skipped', 'read'].indexOf(state);
const whyOf = ({ reason, hunks }) => reason || [...new Set(hunks.map((hunk) => hunk.reason).filter((text) => text !== ''))].join('; ');
},
"src/report/page/browser/fields.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.textOf = textOf;
exports.numberOf = numberOf;
exports.optionalNumber = optionalNumber;
exports.isSet = isSet;
exports.objectOf = objectOf;
exports.objectsOf = objectsOf;
exports.textsOf = textsOf;
exports.parseFields = parseFields;
exports.parseJson = parseJson;
const json_ts_1 = require("src/contract/json.ts");
function textOf(fields, name) {
    const value = own(fields, name);
    return typeof value === 'string' ? value : '';
}
function numberOf(fields, name) {
    return optionalNumber(fields, name) ?? 0;
}
function optionalNumber(fields, name) {
    const value = own(fields, name);
    return typeof value === 'number' ? value : undefined;
}
function isSet(fields, name) {
    return own(fields, name) === true;
}
function objectOf(fields, name) {
    const value = own(fields, name);
    return (0, json_ts_1.isJsonObject)(value) ? value : {};
}
function objectsOf(fields, name) {
    const value = own(fields, name);
    return Array.isArray(value) ? value.filter(json_ts_1.isJsonObject) : [];
}
function textsOf(fields, name) {
    const value = own(fields, name);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function parseFields(text) {
    const value = parseJson(text);
    return (0, json_ts_1.isJsonObject)(value) ? value : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const own = (fields, name) => Object.hasOwn(fields, name) ? fields[name] : undefined;
},
"src/report/page/browser/figures-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showFigures = showFigures;
const make_ts_1 = require("src/report/page/browser/make.ts");
const run_story_ts_1 = require("src/report/page/browser/run-story.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showFigures(story) {
    const { limits } = story;
    const used = (0, run_story_ts_1.toUsed)(story);
    return (0, make_ts_1.make)('dl', { class: 'figures' }, [
        ...toFigure({
            name: 'Steps',
            value: (0, words_ts_1.toCount)(used.steps),
            used: used.steps,
            limit: limits.steps,
            ...toStepNote(used),
        }),
        ...toFigure({
            ...{ name: 'Tool calls', value: (0, words_ts_1.toCount)(used.calls), used: used.calls, limit: limits.calls },
            note: used.denied === 0 ? 'none refused' : `${(0, words_ts_1.toCount)(used.denied)} refused`,
        }),
        ...toFigure({
            ...{ name: 'Tokens', value: (0, words_ts_1.toCount)(used.tokens), used: used.tokens, limit: limits.tokens },
            note: `${(0, words_ts_1.toCount)(used.inputTokens)} in, ${(0, words_ts_1.toCount)(used.outputTokens)} out`,
        }),
        ...toFigure({
            ...{ name: 'Cost', value: used.usd === undefined ? '–' : (0, words_ts_1.toUsd)(used.usd) },
            ...{ used: used.usd ?? 0, limit: limits.usd, showLimit: words_ts_1.toUsd },
            note: used.usd === undefined ? 'no price is known' : 'by the prices of the workflow',
        }),
        ...toFigure({
            ...{ name: 'Time', value: (0, words_ts_1.toDuration)(used.ms), used: used.ms, limit: limits.ms, showLimit: words_ts_1.toDuration },
            note: toShares(story),
        }),
    ]);
}
const toStepNote = ({ prestageSteps }) => ({
    note: prestageSteps === 0 ? 'no pre-stage' : `and ${(0, words_ts_1.toCount)(prestageSteps)} in the pre-stage`,
});
const toShares = ({ timeline }) => `${(0, words_ts_1.toDuration)(timeline.modelMs)} model, ${(0, words_ts_1.toDuration)(timeline.toolMs)} tools`;
function toFigure({ name, value, used, limit, showLimit = words_ts_1.toCount, note }) {
    const meter = (0, make_ts_1.make)('span', { class: 'meter', hiddenFromReaders: true }, [(0, make_ts_1.make)('span')]);
    const part = limit === undefined || limit <= 0 ? 0 : Math.min(1, used / limit);
    meter.style.setProperty('--part', String(part));
    if (part > 0.9)
        meter.classList.add('nearly-full');
    if (limit === undefined)
        meter.classList.add('without-limit');
    const of = limit === undefined ? 'no limit' : `of ${showLimit(limit)}`;
    return [
        (0, make_ts_1.make)('div', {}, [
            (0, make_ts_1.make)('dt', {}, [name]),
            (0, make_ts_1.make)('dd', { class: 'value' }, [value, ' ', (0, make_ts_1.make)('span', { class: 'limit' }, [of])]),
            (0, make_ts_1.make)('dd', { class: 'note' }, [meter, note]),
        ]),
    ];
}
},
"src/report/page/browser/file-check-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showFileCheck = showFileCheck;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const chain_ts_1 = require("src/report/page/browser/chain.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const largest = 256 * 1_048_576;
function showFileCheck(sha256) {
    const file = (0, make_ts_1.make)('input', { id: 'log-file', type: 'file' });
    file.accept = '.jsonl';
    const digest = (0, make_ts_1.make)('input', { id: 'log-digest', type: 'text' });
    digest.autocomplete = 'off';
    digest.spellcheck = false;
    digest.maxLength = 80;
    const told = (0, make_ts_1.make)('p', { class: 'told', role: 'status' });
    const check = (0, make_ts_1.makeButton)('Check', () => {
        void read(file.files?.[0]).then((text) => {
            const shown = typeof text === 'string' ? toShown(judge(text, digest.value, sha256)) : [text.problem];
            told.replaceChildren(...shown.filter((child) => child !== undefined));
        });
    });
    return (0, make_ts_1.make)('div', { class: 'file-check', role: 'group', labelledBy: 'file-check-title' }, [
        (0, make_ts_1.make)('h3', { id: 'file-check-title' }, ['Check the file itself']),
        (0, make_ts_1.make)('p', { class: 'note' }, ['It is read in this page, and sent nowhere.']),
        (0, make_ts_1.make)('div', { class: 'fields' }, [
            (0, make_ts_1.make)('p', {}, [(0, make_ts_1.make)('label', { for: 'log-file' }, ['audit.jsonl']), file]),
            (0, make_ts_1.make)('p', { class: 'digest-field' }, [
                (0, make_ts_1.make)('label', { for: 'log-digest' }, ['Digest that the run printed']),
                digest,
            ]),
            (0, make_ts_1.make)('p', {}, [check]),
        ]),
        told,
    ]);
}
async function read(file) {
    if (file === undefined)
        return { problem: 'Choose a file first.' };
    if (file.size > largest)
        return { problem: 'The file is too large for this page: use goagent-action verify.' };
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    }
    catch {
        return { problem: 'The file is not UTF-8, or could not be read.' };
    }
}
function judge(text, expected, sha256) {
    try {
        return (0, chain_ts_1.checkLogFile)({ text, expected }, sha256).file;
    }
    catch {
        return { verdict: 'wrong', problem: 'It is nested too deeply to be read.' };
    }
}
function toShown(verdict) {
    switch (verdict.verdict) {
        case 'expected':
            return [(0, badge_ts_1.showBadge)('good', 'Unchanged'), ' It is the log that the run printed the digest of.'];
        case 'consistent':
            return [
                (0, badge_ts_1.showBadge)('plain', 'Agrees with itself'),
                ' Without the digest that the run printed this proves no more.',
            ];
        case 'wrong':
            return [(0, badge_ts_1.showBadge)('bad', 'Not the log of this run'), ` ${verdict.problem}`];
    }
}
},
"src/report/page/browser/findings-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showFinding = showFinding;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_text_ts_1 = require("src/report/page/browser/shown-text.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const looks = {
    critical: ['bad', '▲'],
    major: ['warned', '▲'],
    minor: ['plain', '△'],
    nit: ['plain', '·'],
};
function showFinding(finding) {
    const { severity, title, body, suggestion, category, confidence } = finding;
    const [tone, sign] = (Object.hasOwn(looks, severity) ? looks[severity] : undefined) ?? ['plain', '·'];
    const sure = confidence === undefined ? '' : `, ${Math.round(confidence * 100)} % sure`;
    return (0, make_ts_1.make)('article', { class: `finding ${tone}` }, [
        (0, make_ts_1.make)('h4', {}, [(0, badge_ts_1.showBadge)(tone, severity, sign), ' ', (0, shown_words_ts_1.showWords)(title, 300)]),
        (0, make_ts_1.make)('p', { class: 'note' }, [
            (0, shown_words_ts_1.showCode)(toWhere(finding), 300),
            ' ',
            (0, shown_words_ts_1.showWords)(`${category}${sure}`, 120),
            finding.problem === '' ? undefined : ` · told in the body: ${finding.problem.replaceAll('-', ' ')}`,
        ]),
        (0, shown_text_ts_1.showText)(body, 'prose'),
        ...(suggestion === ''
            ? []
            : [
                (0, make_ts_1.make)('p', { class: 'note' }, ['Suggested instead:']),
                (0, make_ts_1.make)('div', { class: 'suggestion' }, [(0, shown_text_ts_1.showText)(suggestion)]),
            ]),
    ]);
}
function toWhere({ path, line, startLine, side }) {
    const lines = startLine === undefined ? String(line) : `${startLine}–${line}`;
    return `${path}:${lines}${side === 'LEFT' ? ' (old side)' : ''}`;
}
},
"src/report/page/browser/hidden.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toCodePoint = void 0;
exports.toPieces = toPieces;
exports.countHidden = countHidden;
exports.toSign = toSign;
const pattern = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu;
function toPieces(text) {
    const pieces = [];
    const plain = text.replaceAll('\r\n', '\n');
    let done = 0;
    for (const { 0: character, index } of plain.matchAll(pattern)) {
        if (index > done)
            pieces.push({ type: 'text', text: plain.slice(done, index) });
        done = index + character.length;
        const last = pieces.at(-1);
        if (last?.type === 'hidden' && last.character === character)
            pieces[pieces.length - 1] = { ...last, count: last.count + 1 };
        else
            pieces.push({ type: 'hidden', character, count: 1, class: classOf(character) });
    }
    if (done < plain.length)
        pieces.push({ type: 'text', text: plain.slice(done) });
    return pieces;
}
function countHidden(texts) {
    const counts = new Map();
    for (const text of texts) {
        for (const [character] of text.replaceAll('\r\n', '\n').matchAll(pattern)) {
            const found = classOf(character);
            counts.set(found, (counts.get(found) ?? 0) + 1);
        }
    }
    return counts;
}
function classOf(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x1b || code === 0x9b)
        return 'escape sequence';
    if (code < 0x20 || (code >= 0x7f && code < 0xa0))
        return 'control';
    if (code >= 0xd800 && code <= 0xdfff)
        return 'lone surrogate';
    if (code >= 0xe0000 && code <= 0xe007f)
        return 'tag';
    const turns = [0x061c, 0x200e, 0x200f].includes(code);
    return turns || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        ? 'direction'
        : 'invisible';
}
const toCodePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
exports.toCodePoint = toCodePoint;
function toSign(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : (0, exports.toCodePoint)(character);
}
},
"src/report/page/browser/integrity-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showIntegrity = showIntegrity;
const size_ts_1 = require("src/report/size.ts");
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const chain_ts_1 = require("src/report/page/browser/chain.ts");
const file_check_view_ts_1 = require("src/report/page/browser/file-check-view.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const table_ts_1 = require("src/report/page/browser/table.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showIntegrity({ data }, sha256) {
    const told = (0, make_ts_1.make)('div', { class: 'verdict', role: 'status' }, [
        (0, make_ts_1.make)('p', { class: 'quiet' }, ['Being checked …']),
    ]);
    const table = (0, make_ts_1.makeWide)('Table of files', []);
    const section = (0, make_ts_1.makeSection)({ id: 'integrity', title: 'Integrity' }, [
        told,
        (0, file_check_view_ts_1.showFileCheck)(sha256),
        (0, make_ts_1.make)('h3', {}, ['Files of the bundle']),
        table,
        (0, make_ts_1.make)('p', { class: 'note' }, [
            'audit.jsonl is not among them: its last line pins all of these. bundle.json is written last, and this page cannot pin itself.',
        ]),
    ]);
    return {
        section,
        check: () => {
            const verdict = checkSafely(data.log.lines, sha256);
            told.replaceChildren(...showVerdict(verdict, data));
            table.replaceChildren(showFiles(data, sha256));
            if (verdict.verdict === 'broken')
                return (0, badge_ts_1.showBadge)('bad', 'log is broken');
            return data.problems.length > 0
                ? (0, badge_ts_1.showBadge)('bad', 'bundle is not valid')
                : (0, badge_ts_1.showBadge)('good', 'log agrees with itself');
        },
    };
}
function checkSafely(lines, sha256) {
    try {
        return (0, chain_ts_1.checkChain)(lines, sha256);
    }
    catch {
        return { verdict: 'broken', line: 0, problem: 'it is nested too deeply to be read' };
    }
}
function showVerdict(verdict, data) {
    const { leftOut } = data.log;
    if (verdict.verdict === 'broken') {
        const where = verdict.line === 0 ? 'The log' : `Line ${verdict.line}`;
        return [(0, make_ts_1.make)('p', {}, [(0, badge_ts_1.showBadge)('bad', 'Broken'), ` ${where} ${verdict.problem}.`])];
    }
    const ended = verdict.ending !== undefined;
    const end = ended
        ? 'It has its end.'
        : leftOut > 0
            ? `The page has no room for the ${(0, words_ts_1.toCounted)(leftOut, 'line')} behind them.`
            : 'The last line, run-ended, is written after this page is made, and pins it.';
    return [
        (0, make_ts_1.make)('p', {}, [
            (0, badge_ts_1.showClaim)(data, { tone: 'good', word: 'Agrees with itself' }),
            ` ${(0, words_ts_1.toCounted)(verdict.lines, 'line')}, each with the hash of the one before. ${end}`,
        ]),
        (0, make_ts_1.make)('p', { class: 'note' }, [
            'Whoever can rewrite all of a log can make another one that agrees with itself. What the run printed is the proof: check the file against it below.',
        ]),
        (0, make_ts_1.make)('dl', { class: 'facts' }, [
            (0, make_ts_1.make)('dt', {}, [ended ? 'Digest of the log' : 'Hash of the last line here']),
            (0, make_ts_1.make)('dd', {}, [(0, shown_words_ts_1.showCode)(verdict.digest, 64)]),
            (0, make_ts_1.make)('dt', {}, ['Run']),
            (0, make_ts_1.make)('dd', {}, [(0, shown_words_ts_1.showCode)(verdict.run, 64)]),
        ]),
    ];
}
function showFiles(data, sha256) {
    const columns = [
        { title: 'File' },
        { title: 'In this page' },
        { title: 'Size', class: 'number' },
        { title: 'SHA-256', class: 'digest' },
    ];
    const rows = data.files.map((file) => [
        (0, shown_words_ts_1.showCode)(file.name, 80),
        showContent(file, { data, sha256 }),
        (0, size_ts_1.toSize)(file.size),
        (0, shown_words_ts_1.showCode)(file.sha256, 64),
    ]);
    return (0, table_ts_1.makeTable)({ caption: 'Other files of the bundle, and how this page holds them', columns }, rows);
}
function showContent(file, { data, sha256 }) {
    switch (file.type) {
        case 'whole':
            return sha256(file.text) === file.sha256
                ? [(0, badge_ts_1.showClaim)(data, { tone: 'good', word: 'whole, digest fits' })]
                : [(0, badge_ts_1.showBadge)('bad', 'digest does not fit')];
        case 'shortened':
            return [(0, badge_ts_1.showBadge)('plain', 'shortened', '…'), ` ${(0, words_ts_1.toCounted)(file.strings, 'long text')} left out`];
        case 'listed':
            return [(0, badge_ts_1.showBadge)('plain', 'listed', '–')];
        case 'withheld':
            return [(0, badge_ts_1.showBadge)('bad', 'withheld'), ' ', (0, shown_words_ts_1.showWords)(file.why, 300)];
    }
}
},
"src/report/page/browser/limits.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toLimits = toLimits;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const defaults = { steps: 15, calls: 100, ms: 20 * 60_000 };
function toLimits(inputs) {
    const tokens = toNumber((0, fields_ts_1.textOf)(inputs, 'max-total-tokens'));
    const usd = toNumber((0, fields_ts_1.textOf)(inputs, 'max-cost-usd'));
    return {
        steps: toNumber((0, fields_ts_1.textOf)(inputs, 'max-steps')) ?? defaults.steps,
        calls: toNumber((0, fields_ts_1.textOf)(inputs, 'max-tool-calls')) ?? defaults.calls,
        ms: toMilliseconds((0, fields_ts_1.textOf)(inputs, 'timeout')) ?? defaults.ms,
        ...(tokens === undefined ? {} : { tokens }),
        ...(usd === undefined ? {} : { usd }),
    };
}
function toNumber(text) {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
}
const units = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
function toMilliseconds(text) {
    const seconds = toNumber(text);
    if (seconds !== undefined)
        return seconds * 1_000;
    const parts = [...text.trim().matchAll(/(\d{1,12}(?:\.\d{1,6})?)(ms|h|m|s)/g)];
    if (parts.length === 0)
        return undefined;
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
},
"src/report/page/browser/log-lines.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepOf = exports.toStepName = exports.stageOf = void 0;
exports.parseLines = parseLines;
exports.spendingOf = spendingOf;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
function parseLines(texts) {
    let last = 0;
    return texts.map((text, index) => {
        const fields = (0, fields_ts_1.parseFields)(text);
        const at = fields === undefined ? Number.NaN : Date.parse((0, fields_ts_1.textOf)(fields, 'ts'));
        if (!Number.isNaN(at))
            last = at;
        return {
            ...{ index, text, at: last },
            type: fields === undefined ? 'unreadable' : (0, fields_ts_1.textOf)(fields, 'type') || 'unnamed',
            fields: fields ?? {},
        };
    });
}
const stageOf = (fields, otherwise) => {
    const stage = (0, fields_ts_1.textOf)(fields, 'stage');
    return stage === 'prestage' || stage === 'main' ? stage : otherwise;
};
exports.stageOf = stageOf;
const toStepName = (step, stage) => stage === 'prestage' ? `pre ${step}` : String(step);
exports.toStepName = toStepName;
function spendingOf(fields) {
    const spent = (0, fields_ts_1.objectOf)(fields, 'spent');
    return { tokens: (0, fields_ts_1.optionalNumber)(spent, 'tokens'), usd: (0, fields_ts_1.optionalNumber)(spent, 'usd') };
}
const stepOf = (fields) => (0, fields_ts_1.numberOf)(fields, 'step');
exports.stepOf = stepOf;
},
"src/report/page/browser/log-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showLog = showLog;
const make_ts_1 = require("src/report/page/browser/make.ts");
const rows_in_parts_ts_1 = require("src/report/page/browser/rows-in-parts.ts");
const shown_text_ts_1 = require("src/report/page/browser/shown-text.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
const rowsAtOnce = 100;
function showLog({ lines, data }) {
    const first = lines[0]?.at ?? 0;
    const more = data.log.leftOut === 0 ? '' : ` There was no room for ${(0, words_ts_1.toCounted)(data.log.leftOut, 'more line')}.`;
    return (0, make_ts_1.makeSection)({ id: 'log', title: 'Log' }, [
        (0, make_ts_1.makeFold)({ summary: [`${(0, words_ts_1.toCounted)(lines.length, 'line')} of audit.jsonl.${more}`] }, () => showLines(lines, first)),
    ]);
}
function showLines(lines, first) {
    const list = (0, make_ts_1.make)('ol', { class: 'log', role: 'list' });
    const parts = (0, rows_in_parts_ts_1.showInParts)({
        ...{ into: list, size: rowsAtOnce },
        toRow: (line) => (0, make_ts_1.make)('li', {}, [
            (0, make_ts_1.makeFold)({
                class: 'inner',
                summary: [
                    (0, make_ts_1.make)('span', { class: 'index' }, [String(line.index + 1)]),
                    (0, make_ts_1.make)('span', { class: 'when' }, [(0, words_ts_1.toDuration)(Math.max(0, line.at - first))]),
                    (0, shown_words_ts_1.showWords)(line.type, 40),
                ],
            }, () => [(0, shown_text_ts_1.showText)(line.text)]),
        ]),
    });
    parts.show(lines);
    return [list, parts.foot];
}
},
"src/report/page/browser/make.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.make = make;
exports.makeButton = makeButton;
exports.makeSection = makeSection;
exports.makeWide = makeWide;
exports.makeFold = makeFold;
const attributeOf = {
    id: 'id',
    class: 'class',
    to: 'href',
    role: 'role',
    type: 'type',
    scope: 'scope',
    label: 'aria-label',
    labelledBy: 'aria-labelledby',
    hiddenFromReaders: 'aria-hidden',
    title: 'title',
    columns: 'colspan',
    for: 'for',
    direction: 'dir',
};
function make(tag, given = {}, children = []) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) {
        const attribute = Object.entries(attributeOf).find(([known]) => known === name)?.[1];
        if (attribute !== undefined && value !== undefined)
            element.setAttribute(attribute, String(value));
    }
    element.append(...children.filter((child) => child !== undefined));
    return element;
}
function makeButton(text, press) {
    const button = make('button', { type: 'button' }, [text]);
    button.addEventListener('click', () => press(button));
    return button;
}
function makeSection(about, children) {
    const heading = `${about.id}-title`;
    return make('section', { id: about.id, labelledBy: heading }, [
        make('h2', { id: heading }, [about.title]),
        about.note === undefined ? undefined : make('p', { class: 'note' }, [about.note]),
        ...children,
    ]);
}
function makeWide(label, children) {
    const wide = make('div', { class: 'wide', role: 'group', label }, children);
    wide.tabIndex = 0;
    return wide;
}
function makeFold(about, build) {
    const fold = make('details', about.class === undefined ? {} : { class: about.class }, [
        make('summary', {}, about.summary),
    ]);
    fold.addEventListener('toggle', () => fold.append(...build().filter((child) => child !== undefined)), {
        once: true,
    });
    return fold;
}
},
"src/report/page/browser/meanings.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.tierMeaning = exports.taintMeaning = exports.meaningOf = void 0;
const refusals = {
    UNKNOWN_TOOL: 'No tool of this name is in the manifest.',
    INVALID_ARGUMENTS: 'The arguments do not fit the schema of the tool. Nothing was started.',
    CALLS_EXHAUSTED: 'The limit max-tool-calls was used up.',
    DENIED_NOT_OFFERED: 'The manifest has the tool, but this run does not offer it.',
    DENIED_TAINT: 'Words of strangers had reached the run, and the tool writes, executes or uses the network.',
    DENIED_HOST: 'The tool uses the network, and allow-hosts does not let it.',
    DENIED_ISOLATION: 'The tool may only run under full isolation, and this machine did not give it.',
    DENIED_CANARY: 'The arguments held a marker that nobody has a reason to repeat: somebody tried to carry secrets away. The run ended.',
    DENIED_APPROVAL: 'A person has to approve this call. It is recorded, and was not run.',
    DENIED_PATH: 'The path is outside of the working directory, or one that tools may never touch.',
    DENIED_PROGRAM: 'The program is not one that the manifest lets this tool start.',
};
const meaningOf = (code) => find(refusals, code);
exports.meaningOf = meaningOf;
const taints = {
    'head-repository': 'The change comes from another repository.',
    actor: 'Who started the run has no write access.',
    author: 'Who wrote the text has no write access.',
    checkout: 'The checkout is neither the commit of the event nor its head.',
    prompt: 'The prompt carries text of the event.',
    gate: 'The gate let a stranger’s event in, read-only.',
    network: 'Something from the network has been read.',
};
const taintMeaning = (source) => find(taints, source);
exports.taintMeaning = taintMeaning;
const tiers = {
    full: 'Tools ran in namespaces of their own: read-only system, no network of ours, no view of our processes.',
    partial: 'Tools ran in sessions of their own with a clean environment and limits, on the same machine.',
    none: 'Tools shared this machine: clean environment and fixed arguments only.',
};
const tierMeaning = (tier) => find(tiers, tier);
exports.tierMeaning = tierMeaning;
const find = (table, name) => Object.hasOwn(table, name) ? (table[name] ?? '') : '';
},
"src/report/page/browser/model-calls.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toModelCalls = toModelCalls;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
function toModelCalls(lines) {
    const calls = [];
    let stage = 'main';
    let counted = 0;
    for (const { type, fields, index } of lines) {
        stage = (0, log_lines_ts_1.stageOf)(fields, stage);
        if (type !== 'model-replied')
            continue;
        const usage = (0, fields_ts_1.objectOf)(fields, 'usage');
        const [inputTokens, outputTokens] = [(0, fields_ts_1.numberOf)(usage, 'inputTokens'), (0, fields_ts_1.numberOf)(usage, 'outputTokens')];
        counted += inputTokens + outputTokens;
        const { tokens, usd } = (0, log_lines_ts_1.spendingOf)(fields);
        calls.push({
            ...{ number: calls.length + 1, stage, step: (0, log_lines_ts_1.stepOf)(fields), model: (0, fields_ts_1.textOf)(fields, 'model') },
            ...{ finish: (0, fields_ts_1.textOf)(fields, 'finish'), ms: (0, fields_ts_1.numberOf)(fields, 'ms'), calls: (0, fields_ts_1.numberOf)(fields, 'calls') },
            ...{ inputTokens, outputTokens, cachedTokens: Math.min(inputTokens, (0, fields_ts_1.numberOf)(usage, 'cachedTokens')) },
            ...{ reported: (0, fields_ts_1.isSet)(usage, 'reported'), tokensSoFar: tokens ?? counted, line: index },
            ...(usd === undefined ? {} : { usdSoFar: usd }),
        });
    }
    return calls;
}
},
"src/report/page/browser/notices-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showNotices = showNotices;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const trust_ts_1 = require("src/report/page/browser/trust.ts");
const words = {
    warning: 'warning',
    'limit-reached': 'limit',
    'canary-tripped': 'canary',
};
function showNotices({ lines }) {
    const notices = (0, trust_ts_1.toNotices)(lines);
    if (notices.length === 0)
        return undefined;
    return (0, make_ts_1.makeSection)({ id: 'notices', title: 'To know' }, [
        (0, make_ts_1.make)('ul', { class: 'notices', role: 'list' }, notices.map(({ type, code, message, count }) => (0, make_ts_1.make)('li', {}, [
            (0, badge_ts_1.showBadge)(type === 'warning' ? 'plain' : 'warned', words[type] ?? 'note', type === 'warning' ? 'i' : '⚠'),
            ' ',
            (0, shown_words_ts_1.showCode)(code, 80),
            ' ',
            (0, shown_words_ts_1.showWords)(message, 1_000),
            count === 1 ? undefined : (0, make_ts_1.make)('span', { class: 'quiet' }, [` × ${count}`]),
        ]))),
    ]);
}
},
"src/report/page/browser/overview-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showOverview = showOverview;
exports.lookOf = lookOf;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const figures_view_ts_1 = require("src/report/page/browser/figures-view.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const meanings_ts_1 = require("src/report/page/browser/meanings.ts");
const proposals_ts_1 = require("src/report/page/browser/proposals.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const trust_ts_1 = require("src/report/page/browser/trust.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showOverview(story) {
    return (0, make_ts_1.make)('section', { id: 'overview', labelledBy: 'conclusion' }, [
        showConclusion(story),
        showProblems(story.data),
        (0, figures_view_ts_1.showFigures)(story),
        (0, make_ts_1.make)('dl', { class: 'held' }, [
            ...toEntry('Changed or proposed', showEffects(story)),
            ...toEntry('Isolation', showIsolation(story)),
            ...toEntry('Taint', showTaint(story)),
        ]),
    ]);
}
const looks = {
    success: { tone: 'good', sign: '✓' },
    skipped: { tone: 'plain', sign: '»' },
    'needs-human-review': { tone: 'warned', sign: '?' },
    cancelled: { tone: 'plain', sign: '■' },
    'policy-denied': { tone: 'bad', sign: '⊘' },
    'budget-exhausted': { tone: 'warned', sign: '◔' },
};
function lookOf(conclusion) {
    if (conclusion === undefined)
        return { tone: 'warned', sign: '…', title: 'The run did not end' };
    const look = Object.hasOwn(looks, conclusion) ? looks[conclusion] : undefined;
    const title = conclusion.charAt(0).toUpperCase() + conclusion.slice(1).replaceAll('-', ' ');
    return { ...(look ?? { tone: 'bad', sign: '✕' }), title };
}
const toUnproven = (end) => ({
    ...{ tone: 'bad', sign: '⚠' },
    title: end === undefined ? 'Not valid' : `Not valid; it says: ${lookOf(end.conclusion).title}`,
});
function showConclusion({ data, end, facts, lines, modelCalls }) {
    const { tone, sign, title } = data.problems.length === 0 ? lookOf(end?.conclusion) : toUnproven(end);
    const model = modelCalls.at(-1)?.model ?? (0, fields_ts_1.textOf)((0, fields_ts_1.objectOf)(facts, 'inputs'), 'model');
    const about = [(0, fields_ts_1.textOf)(facts, 'repository'), (0, trust_ts_1.toEvent)(facts), model].filter((part) => part !== '');
    return (0, make_ts_1.make)('div', { class: `conclusion ${tone}` }, [
        (0, make_ts_1.make)('span', { class: 'seal', hiddenFromReaders: true }, [sign]),
        (0, make_ts_1.make)('div', {}, [
            (0, make_ts_1.make)('h1', { id: 'conclusion' }, [(0, shown_words_ts_1.showWords)(title)]),
            (0, make_ts_1.make)('p', { class: 'reason' }, [
                ...showMessage(end?.message ?? (data.problems.length === 0 ? unended : unsound)),
                end === undefined ? undefined : (0, make_ts_1.make)('code', { class: 'code' }, [(0, shown_words_ts_1.showWords)(end.reason, 80)]),
            ]),
            (0, make_ts_1.make)('p', { class: 'about' }, [
                ...about.flatMap((part) => [(0, shown_words_ts_1.showWords)(part), ' · ']),
                (0, make_ts_1.make)('time', {}, [(0, words_ts_1.toTime)(lines[0]?.at ?? 0)]),
            ]),
        ]),
    ]);
}
const showMessage = (message) => message
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [(0, make_ts_1.make)('br')]), (0, shown_words_ts_1.showWords)(line, 2_000), ' ']);
const unended = 'The log has no last line: the run was killed, or its machine was lost. What there is follows.';
const unsound = 'This bundle is not as a run leaves one. Take nothing of it for a fact before you know why.';
function showProblems({ problems: found, files }) {
    const withheld = files.flatMap((file) => file.type === 'withheld' ? [`${file.name} is not shown: ${file.why}`] : []);
    const problems = [...found, ...withheld];
    if (problems.length === 0)
        return undefined;
    return (0, make_ts_1.make)('div', { class: 'problems', role: 'group', label: 'Problems of this bundle' }, [
        (0, make_ts_1.make)('p', {}, [(0, badge_ts_1.showBadge)('bad', 'To know before you read on', '⚠')]),
        (0, make_ts_1.make)('ul', {}, problems.map((problem) => (0, make_ts_1.make)('li', {}, [(0, shown_words_ts_1.showWords)(problem, 600)]))),
    ]);
}
const toEntry = (name, children) => [
    (0, make_ts_1.make)('div', {}, [(0, make_ts_1.make)('dt', {}, [name]), (0, make_ts_1.make)('dd', {}, children)]),
];
function showEffects({ lines, files }) {
    const published = (0, proposals_ts_1.toPublished)(lines);
    const list = (0, proposals_ts_1.parseProposals)(files.get('proposals.json'));
    const types = list?.proposals.map(({ type }) => type) ?? (0, proposals_ts_1.toRecorded)(lines);
    if (published.length > 0)
        return [
            (0, badge_ts_1.showBadge)('plain', 'Written to GitHub', '✎'),
            ' ',
            (0, shown_words_ts_1.showWords)((0, proposals_ts_1.toCountedTypes)(published.map(({ type }) => type))),
            '. ',
            (0, make_ts_1.make)('a', { to: '#proposals' }, ['What it looks like']),
        ];
    if (types.length > 0)
        return [
            (0, badge_ts_1.showBadge)('plain', 'Proposed, not written', '✎'),
            ' ',
            (0, shown_words_ts_1.showWords)(`${(0, proposals_ts_1.toCountedTypes)(types)}${list === undefined ? '' : `, for ${list.target}`}.`),
            ' ',
            (0, make_ts_1.make)('a', { to: '#proposals' }, ['What it would look like']),
        ];
    return [
        (0, badge_ts_1.showBadge)('plain', 'Nothing', '–'),
        ' ',
        'No proposal was made, and nothing was written to GitHub.',
    ];
}
function showIsolation({ data, facts }) {
    const isolation = (0, fields_ts_1.objectOf)(facts, 'isolation');
    const tier = (0, fields_ts_1.textOf)(isolation, 'tier');
    if (tier === '')
        return [(0, badge_ts_1.showBadge)('plain', 'Not known', '–'), ' ', 'The run ended before its tools were set up.'];
    const why = (0, fields_ts_1.textOf)(isolation, 'why');
    const tone = tier === 'full' ? 'good' : 'plain';
    const nothing = why.startsWith('No external tools');
    return [
        (0, badge_ts_1.showClaim)(data, {
            tone: nothing ? 'good' : tone,
            word: nothing ? 'Nothing to isolate' : tier,
            sign: nothing || tone === 'good' ? '✓' : '◑',
        }),
        ' ',
        (0, shown_words_ts_1.showWords)(nothing ? 'All tools are built in, and no process was started.' : `${(0, meanings_ts_1.tierMeaning)(tier)} ${why}`, 600),
    ];
}
function showTaint({ data, lines }) {
    const taints = (0, trust_ts_1.toTaints)(lines);
    const [first] = taints;
    if (first === undefined)
        return [
            (0, badge_ts_1.showClaim)(data, { tone: 'good', word: 'Clean' }),
            ' ',
            'Nothing of a stranger has reached the run. What is committed here counts as yours.',
        ];
    const more = taints.length === 1 ? '' : ` And ${(0, words_ts_1.toCounted)(taints.length - 1, 'more cause')}.`;
    return [
        (0, badge_ts_1.showBadge)('warned', 'Tainted'),
        ' ',
        (0, shown_words_ts_1.showWords)(first.reason || (0, meanings_ts_1.taintMeaning)(first.source), 400),
        `${more} `,
        (0, make_ts_1.make)('a', { to: '#trust' }, ['What that means']),
        ' ',
    ];
}
},
"src/report/page/browser/page.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showPage = showPage;
const page_data_ts_1 = require("src/report/page/page-data.ts");
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const calls_view_ts_1 = require("src/report/page/browser/calls-view.ts");
const cleaning_view_ts_1 = require("src/report/page/browser/cleaning-view.ts");
const conversation_view_ts_1 = require("src/report/page/browser/conversation-view.ts");
const coverage_view_ts_1 = require("src/report/page/browser/coverage-view.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const integrity_view_ts_1 = require("src/report/page/browser/integrity-view.ts");
const log_view_ts_1 = require("src/report/page/browser/log-view.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const notices_view_ts_1 = require("src/report/page/browser/notices-view.ts");
const overview_view_ts_1 = require("src/report/page/browser/overview-view.ts");
const proposals_view_ts_1 = require("src/report/page/browser/proposals-view.ts");
const refusals_view_ts_1 = require("src/report/page/browser/refusals-view.ts");
const run_story_ts_1 = require("src/report/page/browser/run-story.ts");
const sha256_ts_1 = require("src/report/page/browser/sha256.ts");
const timeline_view_ts_1 = require("src/report/page/browser/timeline-view.ts");
const trust_view_ts_1 = require("src/report/page/browser/trust-view.ts");
const usage_view_ts_1 = require("src/report/page/browser/usage-view.ts");
function showPage() {
    const root = document.getElementById(page_data_ts_1.pageIds.root);
    const embedded = document.getElementById(page_data_ts_1.pageIds.data);
    if (root === null || embedded === null)
        return;
    const data = JSON.parse(embedded.textContent ?? '');
    const story = (0, run_story_ts_1.toStory)(data);
    const cleaning = (0, cleaning_view_ts_1.showCleaning)(story);
    const integrity = (0, integrity_view_ts_1.showIntegrity)(story, (0, sha256_ts_1.createSha256)());
    const sections = toSections(story, { cleaning: cleaning.section, integrity: integrity.section });
    const verdict = (0, make_ts_1.make)('span', { class: 'log-verdict' }, [(0, badge_ts_1.showBadge)('plain', 'log is being checked', '…')]);
    root.replaceChildren(...sections);
    root.tabIndex = -1;
    root.before(showTop(sections, verdict));
    root.after(showFoot(story));
    setTimeout(() => verdict.replaceChildren(integrity.check()), 30);
    setTimeout(cleaning.count, 60);
}
function toSections(story, later) {
    return [
        (0, overview_view_ts_1.showOverview)(story),
        (0, conversation_view_ts_1.showAnswer)(story),
        (0, proposals_view_ts_1.showProposals)(story),
        (0, coverage_view_ts_1.showCoverage)(story),
        (0, timeline_view_ts_1.showTimeline)(story),
        (0, usage_view_ts_1.showUsage)(story),
        (0, calls_view_ts_1.showCalls)(story),
        (0, refusals_view_ts_1.showRefusals)(story),
        (0, trust_view_ts_1.showTrust)(story),
        (0, notices_view_ts_1.showNotices)(story),
        later.cleaning,
        (0, conversation_view_ts_1.showConversation)(story),
        later.integrity,
        (0, log_view_ts_1.showLog)(story),
    ].filter((section) => section !== undefined);
}
const shortTitles = {
    overview: 'Outcome',
    coverage: 'Coverage',
    usage: 'Tokens',
    cleaning: 'Redacted',
};
function showTop(sections, verdict) {
    const links = sections.map((section) => {
        const title = shortTitles[section.id] ?? section.querySelector('h2')?.textContent ?? '';
        return (0, make_ts_1.make)('li', {}, [(0, make_ts_1.make)('a', { to: `#${section.id}` }, [title])]);
    });
    return (0, make_ts_1.make)('header', { class: 'top' }, [
        (0, make_ts_1.make)('a', { class: 'skip', to: `#${page_data_ts_1.pageIds.root}` }, ['Skip to the report']),
        (0, make_ts_1.make)('div', { class: 'bar-of-page' }, [(0, make_ts_1.make)('span', { class: 'brand' }, ['goagent report']), verdict]),
        (0, make_ts_1.make)('nav', { label: 'Parts of the report' }, [(0, make_ts_1.make)('ul', { role: 'list' }, links)]),
    ]);
}
function showFoot({ data }) {
    return (0, make_ts_1.make)('footer', {}, [
        (0, make_ts_1.make)('p', {}, [
            `Made by goagent-action ${(0, fields_ts_1.textOf)(data.versions, 'action')} ${data.madeBy === 'run' ? 'at the end of the run' : 'from the bundle'}. All texts are shown as text, redacted, and nothing is loaded from anywhere.`,
        ]),
    ]);
}
},
"src/report/page/browser/patch-lines.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPatchLines = toPatchLines;
function toPatchLines(patch) {
    let [oldLeft, newLeft] = [0, 0];
    const texts = patch.split('\n');
    if (texts.at(-1) === '')
        texts.pop();
    return texts.map((text) => {
        if (oldLeft > 0 || newLeft > 0) {
            const kind = kindInHunk(text);
            if (kind === 'kept' || kind === 'deleted')
                oldLeft -= 1;
            if (kind === 'kept' || kind === 'added')
                newLeft -= 1;
            return { kind, text };
        }
        const header = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text);
        if (header === null)
            return { kind: text.startsWith('\\') ? 'note' : 'file', text };
        [oldLeft, newLeft] = [Number(header[1] ?? 1), Number(header[2] ?? 1)];
        return { kind: 'hunk', text };
    });
}
function kindInHunk(text) {
    if (text.startsWith('+'))
        return 'added';
    if (text.startsWith('-'))
        return 'deleted';
    return text.startsWith('\\') ? 'note' : 'kept';
}
},
"src/report/page/browser/patch-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showPatch = showPatch;
const make_ts_1 = require("src/report/page/browser/make.ts");
const patch_lines_ts_1 = require("src/report/page/browser/patch-lines.ts");
const rows_in_parts_ts_1 = require("src/report/page/browser/rows-in-parts.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const linesAtOnce = 400;
const longestLine = 4_000;
function showPatch(patch) {
    const block = (0, make_ts_1.make)('div', { class: 'patch', direction: 'ltr' });
    const parts = (0, rows_in_parts_ts_1.showInParts)({ into: block, size: linesAtOnce, toRow: showLine });
    parts.show((0, patch_lines_ts_1.toPatchLines)(patch));
    return (0, make_ts_1.make)('div', {}, [block, parts.foot]);
}
const showLine = ({ kind, text }) => (0, make_ts_1.make)('div', { class: kind }, [
    ...(0, shown_words_ts_1.toNodes)(text.slice(0, longestLine) || ' '),
    text.length > longestLine ? (0, make_ts_1.make)('span', { class: 'quiet' }, [' … (the line goes on)']) : undefined,
]);
},
"src/report/page/browser/proposals-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showProposals = showProposals;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const findings_view_ts_1 = require("src/report/page/browser/findings-view.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const patch_view_ts_1 = require("src/report/page/browser/patch-view.ts");
const proposals_ts_1 = require("src/report/page/browser/proposals.ts");
const shown_text_ts_1 = require("src/report/page/browser/shown-text.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showProposals({ files, lines }) {
    const list = (0, proposals_ts_1.parseProposals)(files.get('proposals.json'));
    const published = (0, proposals_ts_1.toPublished)(lines);
    const recorded = (0, proposals_ts_1.toRecorded)(lines);
    if (recorded.length === 0 && published.length === 0 && (list?.proposals.length ?? 0) === 0)
        return undefined;
    const state = published.length === 0
        ? 'Nothing of this has been written by the run.'
        : 'This was written to GitHub by the run.';
    return (0, make_ts_1.makeSection)({ id: 'proposals', title: 'Proposals', note: state }, [
        ...(published.length === 0 ? [] : [showPublished(published)]),
        list === undefined
            ? (0, make_ts_1.make)('p', { class: 'quiet' }, [
                'The page does not hold proposals.json, so it cannot show what they look like.',
            ])
            : (0, make_ts_1.make)('div', { class: 'proposals' }, list.proposals.map(showProposal)),
    ]);
}
const showPublished = (published) => (0, make_ts_1.make)('ul', { class: 'published' }, published.map(({ type, what, url }) => (0, make_ts_1.make)('li', {}, [
    (0, shown_words_ts_1.showWords)(type),
    ' ',
    (0, shown_words_ts_1.showWords)(what),
    url === '' ? undefined : ': ',
    url === '' ? undefined : (0, shown_words_ts_1.showCode)(url, 300),
])));
const titles = {
    comment: 'Comment',
    review: 'Review',
    labels: 'Labels',
    issue: 'Issue',
    'pull-request': 'Pull request',
    unknown: 'Proposal of an unknown type',
};
function showProposal(proposal) {
    return (0, make_ts_1.make)('article', { class: 'proposal' }, [
        (0, make_ts_1.make)('h3', {}, [titles[proposal.type]]),
        ...showParts(proposal),
    ]);
}
function showParts(proposal) {
    switch (proposal.type) {
        case 'comment':
            return [showSheet(proposal.body)];
        case 'review':
            return [
                showSheet(proposal.summary),
                (0, make_ts_1.make)('p', { class: 'note' }, [toReviewNote(proposal.findings.length, proposal.fixed)]),
                (0, make_ts_1.make)('div', { class: 'findings' }, proposal.findings.map(findings_view_ts_1.showFinding)),
            ];
        case 'labels':
            return [
                (0, make_ts_1.make)('ul', { class: 'labels', role: 'list' }, [
                    ...proposal.add.map((label) => (0, make_ts_1.make)('li', { class: 'added' }, ['+ ', (0, shown_words_ts_1.showWords)(label, 80)])),
                    ...proposal.remove.map((label) => (0, make_ts_1.make)('li', { class: 'deleted' }, ['− ', (0, shown_words_ts_1.showWords)(label, 80)])),
                ]),
            ];
        case 'issue':
            return [
                (0, make_ts_1.make)('p', { class: 'title' }, [(0, shown_words_ts_1.showWords)(proposal.title, 300)]),
                (0, make_ts_1.make)('ul', { class: 'labels', role: 'list' }, proposal.labels.map((label) => (0, make_ts_1.make)('li', {}, [(0, shown_words_ts_1.showWords)(label, 80)]))),
                showSheet(proposal.body),
            ];
        case 'pull-request':
            return showPullRequest(proposal);
        case 'unknown':
            return [(0, shown_words_ts_1.showWords)(proposal.name)];
    }
}
const toReviewNote = (findings, fixed) => `${(0, words_ts_1.toCounted)(findings, 'finding')}.${fixed === 0 ? '' : ` Of those told before, ${fixed} are marked as gone.`}`;
const showSheet = (body) => (0, make_ts_1.make)('div', { class: 'sheet' }, [(0, shown_text_ts_1.showText)(body, 'prose')]);
function showPullRequest({ title, body, branch, into, files, patch }) {
    return [
        (0, make_ts_1.make)('p', { class: 'title' }, [(0, shown_words_ts_1.showWords)(title, 300)]),
        (0, make_ts_1.make)('p', { class: 'note' }, ['Branch ', (0, shown_words_ts_1.showCode)(branch, 200), ' into ', (0, shown_words_ts_1.showCode)(into, 200)]),
        showSheet(body),
        (0, make_ts_1.make)('ul', { class: 'files', role: 'list' }, files.map(({ path, change }) => (0, make_ts_1.make)('li', {}, [
            (0, badge_ts_1.showBadge)('plain', change, change === 'deleted' ? '−' : '+'),
            ' ',
            (0, shown_words_ts_1.showCode)(path, 300),
        ]))),
        (0, make_ts_1.makeFold)({ summary: ['The patch'] }, () => [(0, patch_view_ts_1.showPatch)(patch)]),
    ];
}
},
"src/report/page/browser/proposals.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toRecorded = exports.toPublished = void 0;
exports.parseProposals = parseProposals;
exports.toCountedTypes = toCountedTypes;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
function parseProposals(fields) {
    if (fields === undefined)
        return undefined;
    const target = (0, fields_ts_1.objectOf)(fields, 'target');
    return {
        target: toTarget(target),
        repository: (0, fields_ts_1.textOf)(fields, 'repository'),
        proposals: (0, fields_ts_1.objectsOf)(fields, 'proposals').map(toProposal),
    };
}
function toTarget(target) {
    const type = (0, fields_ts_1.textOf)(target, 'type');
    if (type === 'pull-request')
        return `pull request ${(0, fields_ts_1.numberOf)(target, 'number')} at commit ${(0, fields_ts_1.textOf)(target, 'head').slice(0, 12)}`;
    return type === 'issue' ? `issue ${(0, fields_ts_1.numberOf)(target, 'number')}` : 'the repository';
}
function toProposal(fields) {
    const type = (0, fields_ts_1.textOf)(fields, 'type');
    const [title, body] = [(0, fields_ts_1.textOf)(fields, 'title'), (0, fields_ts_1.textOf)(fields, 'body')];
    switch (type) {
        case 'comment':
            return { type, body };
        case 'review':
            return {
                ...{ type, summary: (0, fields_ts_1.textOf)(fields, 'summary'), fixed: (0, fields_ts_1.textsOf)(fields, 'fixed').length },
                findings: (0, fields_ts_1.objectsOf)(fields, 'findings').map(toFinding),
            };
        case 'labels':
            return { type, add: (0, fields_ts_1.textsOf)(fields, 'add'), remove: (0, fields_ts_1.textsOf)(fields, 'remove') };
        case 'issue':
            return { type, title, body, labels: (0, fields_ts_1.textsOf)(fields, 'labels') };
        case 'pull-request': {
            const base = (0, fields_ts_1.objectOf)(fields, 'base');
            return {
                ...{ type, title, body, branch: (0, fields_ts_1.textOf)(fields, 'branch') },
                into: `${(0, fields_ts_1.textOf)(base, 'ref')} at ${(0, fields_ts_1.textOf)(base, 'sha').slice(0, 12)}`,
                files: (0, fields_ts_1.objectsOf)(fields, 'files').map((file) => ({
                    ...{ path: (0, fields_ts_1.textOf)(file, 'path'), change: (0, fields_ts_1.textOf)(file, 'change') },
                })),
                patch: fromBase64((0, fields_ts_1.textOf)(fields, 'patch')),
            };
        }
        default:
            return { type: 'unknown', name: type };
    }
}
function toFinding(fields) {
    const word = (name) => (0, fields_ts_1.textOf)(fields, name);
    const startLine = (0, fields_ts_1.optionalNumber)(fields, 'startLine');
    const confidence = (0, fields_ts_1.optionalNumber)(fields, 'confidence');
    return {
        ...{ path: word('path'), line: (0, fields_ts_1.numberOf)(fields, 'line'), side: word('side'), severity: word('severity') },
        ...{ category: word('category'), title: word('title'), body: word('body') },
        ...{ suggestion: word('suggestion'), place: word('place'), problem: word('problem') },
        ...(startLine === undefined ? {} : { startLine }),
        ...(confidence === undefined ? {} : { confidence }),
    };
}
function fromBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        return new TextDecoder().decode(bytes);
    }
    catch {
        return '(the patch is no base64)';
    }
}
const toPublished = (lines) => lines
    .filter(({ type }) => type === 'proposal-published')
    .map(({ fields }) => ({
    ...{ type: (0, fields_ts_1.textOf)(fields, 'proposal'), what: (0, fields_ts_1.textOf)(fields, 'what'), url: (0, fields_ts_1.textOf)(fields, 'url') },
}));
exports.toPublished = toPublished;
const toRecorded = (lines) => lines.filter(({ type }) => type === 'proposal-recorded').map(({ fields }) => (0, fields_ts_1.textOf)(fields, 'proposal'));
exports.toRecorded = toRecorded;
const nouns = {
    labels: 'set of labels',
    'pull-request': 'pull request',
};
function toCountedTypes(types) {
    const counts = new Map();
    for (const type of types)
        counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts]
        .map(([type, count]) => {
        const noun = Object.hasOwn(nouns, type) ? (nouns[type] ?? type) : type;
        return `${count} ${count === 1 ? noun : noun.replace(/^(set|\S+$|pull request$)/, (word) => `${word}s`)}`;
    })
        .join(', ');
}
},
"src/report/page/browser/refusals-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showRefusals = showRefusals;
const make_ts_1 = require("src/report/page/browser/make.ts");
const meanings_ts_1 = require("src/report/page/browser/meanings.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
const mostCalls = 50;
function showRefusals({ calls }) {
    const refused = calls.filter(({ state }) => state === 'refused');
    if (refused.length === 0)
        return undefined;
    const byCode = new Map();
    for (const call of refused) {
        const code = call.code || call.ended;
        byCode.set(code, [...(byCode.get(code) ?? []), call]);
    }
    return (0, make_ts_1.makeSection)({ id: 'refusals', title: 'Refusals' }, [
        (0, make_ts_1.make)('ul', { class: 'refusals', role: 'list' }, [...byCode].map(([code, group]) => showGroup(code, group))),
    ]);
}
function showGroup(code, calls) {
    const tools = [...new Set(calls.map(({ tool }) => tool))].slice(0, 6).join(', ');
    return (0, make_ts_1.make)('li', {}, [
        (0, make_ts_1.make)('p', {}, [
            (0, make_ts_1.make)('span', { class: 'sign', hiddenFromReaders: true }, ['⊘']),
            ' ',
            (0, shown_words_ts_1.showCode)(code, 80),
            ` ${(0, words_ts_1.toCounted)(calls.length, 'call')} of `,
            (0, shown_words_ts_1.showWords)(tools, 200),
        ]),
        (0, make_ts_1.make)('p', { class: 'note' }, [(0, meanings_ts_1.meaningOf)(code) || 'The tool turned it away by its own rules.']),
        (0, make_ts_1.makeFold)({ summary: ['What was asked for'] }, () => [
            (0, make_ts_1.make)('ol', { class: 'asked-for' }, calls
                .slice(0, mostCalls)
                .map((call) => (0, make_ts_1.make)('li', {}, [
                (0, shown_words_ts_1.showCode)(call.tool, 64),
                ' ',
                (0, shown_words_ts_1.showWords)(call.argumentsText ?? JSON.stringify(call.arguments), 400),
                call.result === undefined
                    ? undefined
                    : (0, make_ts_1.make)('p', { class: 'note' }, ['It was told: ', (0, shown_words_ts_1.showWords)(call.result, 400)]),
            ]))),
            calls.length > mostCalls ? (0, make_ts_1.make)('p', { class: 'note' }, ['All are in the table of calls.']) : undefined,
        ]),
    ]);
}
},
"src/report/page/browser/rows-in-parts.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showInParts = showInParts;
const make_ts_1 = require("src/report/page/browser/make.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showInParts(options) {
    const { into, size, toRow } = options;
    const foot = (0, make_ts_1.make)('p', { class: 'more' });
    let items = [];
    let done = 0;
    const add = () => {
        const next = items.slice(done, done + size);
        into.append(...next.map(toRow));
        done += next.length;
        const left = items.length - done;
        foot.replaceChildren(...(left === 0
            ? []
            : [
                (0, make_ts_1.makeButton)(`Show ${(0, words_ts_1.toCount)(Math.min(left, size))} more`, add),
                ` ${(0, words_ts_1.toCount)(left)} are not shown yet.`,
            ]));
    };
    return {
        foot,
        show: (wanted) => {
            items = wanted;
            done = 0;
            into.replaceChildren();
            add();
        },
    };
}
},
"src/report/page/browser/run-story.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toStory = toStory;
exports.toUsed = toUsed;
const json_ts_1 = require("src/contract/json.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const limits_ts_1 = require("src/report/page/browser/limits.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const model_calls_ts_1 = require("src/report/page/browser/model-calls.ts");
const timeline_ts_1 = require("src/report/page/browser/timeline.ts");
const tool_calls_ts_1 = require("src/report/page/browser/tool-calls.ts");
const transcript_ts_1 = require("src/report/page/browser/transcript.ts");
function toStory(data) {
    const lines = (0, log_lines_ts_1.parseLines)(data.log.lines);
    const facts = lines.find(({ type }) => type === 'run-started')?.fields ?? {};
    const texts = new Map(data.files.flatMap((file) => toText(file)));
    const transcript = (0, transcript_ts_1.parseTranscript)(texts.get('transcript.json'));
    return {
        ...{ data, lines, facts, transcript },
        end: data.end ?? (data.problems.length === 0 ? toEnd(lines) : undefined),
        limits: (0, limits_ts_1.toLimits)((0, fields_ts_1.objectOf)(facts, 'inputs')),
        timeline: (0, timeline_ts_1.toTimeline)(lines),
        modelCalls: (0, model_calls_ts_1.toModelCalls)(lines),
        calls: (0, tool_calls_ts_1.toToolCalls)(lines, transcript),
        files: new Map(['proposals.json', 'coverage.json', 'findings.sarif'].flatMap((name) => {
            const fields = (0, fields_ts_1.parseFields)(texts.get(name) ?? '');
            return fields === undefined ? [] : [[name, fields]];
        })),
    };
}
const toText = (file) => file.type === 'whole' || file.type === 'shortened' ? [[file.name, file.text]] : [];
function toEnd(lines) {
    const fields = lines.findLast(({ type }) => type === 'run-ended')?.fields;
    if (fields === undefined)
        return undefined;
    return {
        ...{ conclusion: (0, fields_ts_1.textOf)(fields, 'conclusion'), reason: (0, fields_ts_1.textOf)(fields, 'reason') },
        ...{ message: (0, fields_ts_1.textOf)(fields, 'message'), totals: (0, fields_ts_1.objectOf)(fields, 'totals') },
    };
}
function toUsed({ end, modelCalls, calls, timeline }) {
    const totals = end?.totals;
    const last = modelCalls.at(-1);
    const usd = (0, json_ts_1.isJsonObject)(totals) && typeof totals.costUsd === 'number' ? totals.costUsd : last?.usdSoFar;
    const cost = usd === undefined ? {} : { usd };
    if (totals === undefined || Object.keys(totals).length === 0) {
        const sum = (pick) => modelCalls.reduce((all, call) => all + pick(call), 0);
        const main = modelCalls.filter(({ stage }) => stage === 'main').length;
        return {
            ...{ steps: main, prestageSteps: modelCalls.length - main, calls: calls.length },
            denied: calls.filter(({ state }) => state === 'refused').length,
            tokens: last?.tokensSoFar ?? 0,
            inputTokens: sum(({ inputTokens }) => inputTokens),
            outputTokens: sum(({ outputTokens }) => outputTokens),
            ...{ ms: timeline.length, ...cost },
        };
    }
    const [inputTokens, outputTokens] = [(0, fields_ts_1.numberOf)(totals, 'inputTokens'), (0, fields_ts_1.numberOf)(totals, 'outputTokens')];
    return {
        ...{ steps: (0, fields_ts_1.numberOf)(totals, 'steps'), prestageSteps: (0, fields_ts_1.numberOf)(totals, 'prestageSteps') },
        ...{ calls: (0, fields_ts_1.numberOf)(totals, 'toolCalls'), denied: (0, fields_ts_1.numberOf)(totals, 'deniedCalls') },
        ...{ inputTokens, outputTokens, ms: (0, fields_ts_1.numberOf)(totals, 'ms'), ...cost },
        tokens: (0, fields_ts_1.numberOf)(totals, 'spentTokens') || inputTokens + outputTokens,
    };
}
},
"src/report/page/browser/sha256.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSha256 = createSha256;
const fraction = (root) => Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
function createSha256() {
    const primes = firstPrimes(64);
    const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
    const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
    const encoder = new TextEncoder();
    const words = new Uint32Array(64);
    return (text) => {
        const state = start.slice();
        const padded = pad(encoder.encode(text));
        const view = new DataView(padded.buffer);
        for (let offset = 0; offset < padded.length; offset += 64) {
            for (let index = 0; index < 16; index += 1)
                words[index] = view.getUint32(offset + index * 4);
            mix(state, words, constants);
        }
        return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
    };
}
function firstPrimes(count) {
    const primes = [];
    for (let next = 2; primes.length < count; next += 1)
        if (primes.every((prime) => next % prime !== 0))
            primes.push(next);
    return primes;
}
function pad(bytes) {
    const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
    view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
    return padded;
}
const turn = (word, by) => (word >>> by) | (word << (32 - by));
function mix(state, words, constants) {
    for (let index = 16; index < 64; index += 1) {
        const [near, far] = [words[index - 2] ?? 0, words[index - 15] ?? 0];
        const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
        const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
        words[index] = (words[index - 16] ?? 0) + low + (words[index - 7] ?? 0) + high;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
        const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
        const choice = (e & f) ^ (~e & g);
        const one = (h + high + choice + (constants[index] ?? 0) + (words[index] ?? 0)) | 0;
        const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
        const most = (a & b) ^ (a & c) ^ (b & c);
        [h, g, f, e] = [g, f, e, (d + one) | 0];
        [d, c, b, a] = [c, b, a, (one + low + most) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
        state[index] = (state[index] ?? 0) + word;
}
},
"src/report/page/browser/shown-json.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showJsonText = showJsonText;
exports.showJson = showJson;
const json_ts_1 = require("src/contract/json.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_text_ts_1 = require("src/report/page/browser/shown-text.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const largest = 262_144;
const mostRows = 24;
function showJsonText(text) {
    const value = text.length <= largest && /^[[{]/.test(text) ? (0, fields_ts_1.parseJson)(text) : undefined;
    return value === undefined ? (0, shown_text_ts_1.showText)(text) : showJson(value);
}
function showJson(value) {
    if (typeof value === 'string')
        return (0, shown_text_ts_1.showText)(value);
    if (!(0, json_ts_1.isJsonObject)(value) || Object.keys(value).length > mostRows || Object.keys(value).length === 0)
        return (0, shown_text_ts_1.showText)(JSON.stringify(value, null, 1));
    return (0, make_ts_1.make)('dl', { class: 'members' }, Object.entries(value).flatMap(([name, member]) => [
        (0, make_ts_1.make)('dt', {}, [(0, shown_words_ts_1.showWords)(name, 80)]),
        (0, make_ts_1.make)('dd', {}, [showMember(member)]),
    ]));
}
function showMember(value) {
    if (typeof value === 'string' && value.length <= 120 && !value.includes('\n'))
        return (0, shown_words_ts_1.showCode)(value);
    if (typeof value === 'object' && value !== null)
        return (0, shown_text_ts_1.showText)(JSON.stringify(value, null, 1));
    return typeof value === 'string' ? (0, shown_text_ts_1.showText)(value) : (0, make_ts_1.make)('code', {}, [String(value)]);
}
},
"src/report/page/browser/shown-text.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showText = showText;
const size_ts_1 = require("src/report/size.ts");
const hidden_ts_1 = require("src/report/page/browser/hidden.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const first = 1_600;
const part = 65_536;
const mostLines = 30;
const mostHidden = 2_048;
const sizeOf = (text) => (0, size_ts_1.toSize)(new TextEncoder().encode(text).length);
function showText(text, kind = 'code') {
    if (text === '')
        return (0, make_ts_1.make)('p', { class: 'quiet' }, ['(empty)']);
    const block = (0, make_ts_1.make)('pre', { class: `text ${kind}`, direction: 'ltr' });
    const shown = (0, make_ts_1.make)('div', { class: 'shown-text' }, [block]);
    let done = firstPart(text);
    block.append(...(0, shown_words_ts_1.toNodes)(text.slice(0, done)));
    if (done >= text.length)
        return shown;
    const more = (0, make_ts_1.makeButton)('', (button) => {
        const end = endOfPart(text, done);
        block.append(...(0, shown_words_ts_1.toNodes)(text.slice(done, end)));
        done = end;
        if (done >= text.length)
            button.remove();
        else
            tell();
    });
    const tell = () => {
        more.textContent = `${text.length - done <= part ? 'Show all' : 'Show more'} of ${sizeOf(text)}`;
    };
    tell();
    shown.append(more);
    return shown;
}
function firstPart(text) {
    let lines = 0;
    for (let at = text.indexOf('\n'); at !== -1 && at < first; at = text.indexOf('\n', at + 1)) {
        lines += 1;
        if (lines === mostLines && text.length - at > first / 4)
            return at;
    }
    return text.length <= first * 1.25 ? text.length : endOf(text, first);
}
function endOfPart(text, from) {
    let length = part;
    while (length > 2 * mostHidden && (0, hidden_ts_1.toPieces)(text.slice(from, from + length)).length > mostHidden)
        length /= 2;
    return endOf(text, from + length);
}
function endOf(text, end) {
    if (end >= text.length)
        return text.length;
    const code = text.charCodeAt(end - 1);
    return code >= 0xd800 && code <= 0xdbff ? end + 1 : end;
}
},
"src/report/page/browser/shown-words.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showCode = void 0;
exports.showWords = showWords;
exports.toNodes = toNodes;
const hidden_ts_1 = require("src/report/page/browser/hidden.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const longest = 240;
function showWords(words, most = longest) {
    const cut = words.length > most;
    const shown = (0, make_ts_1.make)('bdi', { class: 'words' }, toNodes(cut ? words.slice(0, most) : words));
    if (cut)
        shown.append((0, make_ts_1.make)('span', { class: 'quiet' }, [` … (${words.length.toLocaleString('en-US')} characters)`]));
    return shown;
}
const showCode = (words, most) => (0, make_ts_1.make)('code', {}, [showWords(words, most)]);
exports.showCode = showCode;
function toNodes(text) {
    return (0, hidden_ts_1.toPieces)(text).map((piece) => {
        if (piece.type === 'text')
            return document.createTextNode(piece.text);
        const times = piece.count === 1 ? '' : ` × ${piece.count.toLocaleString('en-US')}`;
        return (0, make_ts_1.make)('span', { class: 'hidden-character', title: `${piece.class}: ${(0, hidden_ts_1.toCodePoint)(piece.character)}` }, [`${(0, hidden_ts_1.toSign)(piece.character)}${times}`]);
    });
}
},
"src/report/page/browser/table.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeTable = makeTable;
exports.makeTableOf = makeTableOf;
exports.makeRow = makeRow;
const make_ts_1 = require("src/report/page/browser/make.ts");
function makeTable(about, rows) {
    const { caption, columns } = about;
    const body = (0, make_ts_1.make)('tbody', {}, rows.map((cells) => makeRow(cells, columns)));
    return makeTableOf({ ...about, caption, columns }, body);
}
function makeTableOf(about, body) {
    const heads = about.columns.map(({ title, class: name }) => (0, make_ts_1.make)('th', { scope: 'col', ...(name === undefined ? {} : { class: name }) }, [title]));
    return (0, make_ts_1.make)('table', about.class === undefined ? {} : { class: about.class }, [
        (0, make_ts_1.make)('caption', {}, [about.caption]),
        (0, make_ts_1.make)('thead', {}, [(0, make_ts_1.make)('tr', {}, heads)]),
        body,
    ]);
}
function makeRow(cells, columns) {
    return (0, make_ts_1.make)('tr', {}, cells.map((cell, index) => {
        const name = columns[index]?.class;
        const given = name === undefined ? {} : { class: name };
        const children = Array.isArray(cell) ? cell : [cell];
        return index === 0 ? (0, make_ts_1.make)('th', { ...given, scope: 'row' }, children) : (0, make_ts_1.make)('td', given, children);
    }));
}
},
"src/report/page/browser/timeline-strip.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toStrip = toStrip;
exports.toTicks = toTicks;
function toStrip({ spans, length }, cells) {
    const nearest = length / cells;
    const of = (kind) => spans.filter((span) => span.kind === kind);
    return {
        model: join(of('model'), nearest),
        tools: join(of('tool'), nearest),
        refused: join([...of('refused'), ...of('tool').filter(({ ended }) => ended === 'denied')], nearest).map(({ from }) => from),
    };
}
function join(spans, nearest) {
    const joined = [];
    for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
        const last = joined.at(-1);
        if (last !== undefined && from - last.to < nearest)
            joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
        else
            joined.push({ from, to });
    }
    return joined;
}
const niceSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000];
const longSteps = [60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000];
function toTicks(length, most) {
    const step = [...niceSteps, ...longSteps].find((ms) => length / ms <= most) ?? Math.ceil(length / most);
    return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
},
"src/report/page/browser/timeline-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showTimeline = showTimeline;
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const rows_in_parts_ts_1 = require("src/report/page/browser/rows-in-parts.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const timeline_strip_ts_1 = require("src/report/page/browser/timeline-strip.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
const rowsAtOnce = 80;
const cells = 600;
const ticks = 6;
function showTimeline({ timeline }) {
    if (timeline.spans.length === 0)
        return undefined;
    const list = (0, make_ts_1.make)('ol', { class: 'bars', role: 'list' });
    const rows = (0, rows_in_parts_ts_1.showInParts)({ into: list, size: rowsAtOnce, toRow: (span) => showSpan(span, timeline) });
    rows.show(timeline.spans);
    return (0, make_ts_1.makeSection)({ id: 'timeline', title: 'Timeline' }, [
        showShares(timeline),
        (0, make_ts_1.make)('div', { class: 'strip', role: 'img', label: toSentence(timeline) }, [
            ...showStrip(timeline),
            showAxis(timeline),
        ]),
        (0, make_ts_1.make)('h3', {}, ['Every request and call']),
        list,
        rows.foot,
    ]);
}
function showShares({ modelMs, toolMs, length }) {
    const between = Math.max(0, length - modelMs - toolMs);
    return (0, make_ts_1.make)('ul', { class: 'legend', role: 'list' }, [
        toKey('model', 'Model', `${(0, words_ts_1.toDuration)(modelMs)}, ${(0, words_ts_1.toPercent)(modelMs, length)}`),
        toKey('tool', 'Tools', `${(0, words_ts_1.toDuration)(toolMs)}, ${(0, words_ts_1.toPercent)(toolMs, length)}`),
        toKey('between', 'Between', `${(0, words_ts_1.toDuration)(between)}, ${(0, words_ts_1.toPercent)(between, length)}`),
        toKey('refused', 'Refused', ''),
    ]);
}
const toKey = (kind, name, figures) => (0, make_ts_1.make)('li', {}, [
    (0, make_ts_1.make)('span', { class: `swatch ${kind}`, hiddenFromReaders: true }),
    (0, make_ts_1.make)('span', { class: 'name' }, [name]),
    figures === '' ? undefined : (0, make_ts_1.make)('span', { class: 'quiet' }, [` ${figures}`]),
]);
function toSentence({ length, modelMs, toolMs, spans, stages }) {
    const parts = stages.map(({ stage, from, to }) => `${stageName(stage)} from ${(0, words_ts_1.toDuration)(from)} to ${(0, words_ts_1.toDuration)(to)}`);
    const refused = spans.filter(({ kind, ended }) => kind === 'refused' || ended === 'denied').length;
    return [
        `The run took ${(0, words_ts_1.toDuration)(length)}: model ${(0, words_ts_1.toDuration)(modelMs)}, tools ${(0, words_ts_1.toDuration)(toolMs)}`,
        ...parts,
        (0, words_ts_1.toCounted)(refused, 'refused call'),
    ].join('; ');
}
const stageName = (stage) => (stage === 'prestage' ? 'pre-stage' : 'main');
function showStrip(timeline) {
    const strip = (0, timeline_strip_ts_1.toStrip)(timeline, cells);
    const stages = timeline.stages.map((stage) => place((0, make_ts_1.make)('span', { class: 'stage' }, [(0, make_ts_1.make)('span', {}, [stageName(stage.stage)])]), stage, timeline));
    const lane = (kind, stretches) => (0, make_ts_1.make)('div', { class: 'lane' }, stretches.map((one) => place((0, make_ts_1.make)('span', { class: `bar ${kind}` }), one, timeline)));
    return [
        (0, make_ts_1.make)('div', { class: 'lane stages' }, stages),
        lane('model', strip.model),
        lane('tool', strip.tools),
        (0, make_ts_1.make)('div', { class: 'lane marks' }, strip.refused.map((at) => place((0, make_ts_1.make)('span', { class: 'refusal' }), { from: at, to: at }, timeline))),
    ];
}
function showAxis(timeline) {
    const marks = (0, timeline_strip_ts_1.toTicks)(timeline.length, ticks).map((at) => place((0, make_ts_1.make)('span', { class: 'tick' }, [(0, make_ts_1.make)('span', {}, [at === 0 ? '0' : (0, words_ts_1.toDuration)(at)])]), { from: at, to: at }, timeline));
    return (0, make_ts_1.make)('div', { class: 'axis' }, marks);
}
function place(element, { from, to }, { length }) {
    const whole = length || 1;
    element.style.setProperty('--from', (from / whole).toFixed(5));
    element.style.setProperty('--part', ((to - from) / whole).toFixed(5));
    return element;
}
function showSpan(span, timeline) {
    const { kind, step, stage, name, from, to, ended, attempts } = span;
    const refused = kind === 'refused' || ended === 'denied';
    const look = refused ? 'refused' : ended === 'ok' ? kind : `${kind} broken`;
    const told = [
        ended === 'ok' ? '' : refused ? 'refused' : ended,
        attempts > 1 ? (0, words_ts_1.toCounted)(attempts, 'attempt') : '',
    ]
        .filter((part) => part !== '')
        .join(', ');
    return (0, make_ts_1.make)('li', { class: look }, [
        (0, make_ts_1.make)('span', { class: 'step' }, [(0, log_lines_ts_1.toStepName)(step, stage)]),
        (0, make_ts_1.make)('span', { class: 'what' }, [
            (0, make_ts_1.make)('span', { class: `swatch ${refused ? 'refused' : kind}`, hiddenFromReaders: true }),
            kind === 'model' ? 'model' : (0, shown_words_ts_1.showWords)(name, 64),
            told === '' ? undefined : (0, make_ts_1.make)('span', { class: 'told' }, [' ', (0, shown_words_ts_1.showWords)(told, 80)]),
        ]),
        (0, make_ts_1.make)('span', { class: 'track', hiddenFromReaders: true }, [
            place((0, make_ts_1.make)('span', { class: `bar ${refused ? 'refused' : kind}` }), span, timeline),
        ]),
        (0, make_ts_1.make)('span', { class: 'took' }, [
            (0, make_ts_1.make)('span', { class: 'for-readers' }, [`at ${(0, words_ts_1.toDuration)(from)}, took `]),
            (0, words_ts_1.toDuration)(to - from),
        ]),
    ]);
}
},
"src/report/page/browser/timeline.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toTimeline = toTimeline;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
function toTimeline(lines) {
    const first = lines[0]?.at ?? 0;
    const length = Math.max(0, ...lines.slice(-1).map(({ at }) => at - first));
    const spans = [];
    const stages = [];
    const approved = new Set();
    let stage = 'main';
    let stageFrom = 0;
    let request;
    let groupFrom = 0;
    const giveUp = (at) => {
        if (request === undefined)
            return;
        const { line, attempts, lastAt, lastError } = request;
        spans.push({
            ...{ kind: 'model', stage, step: (0, log_lines_ts_1.stepOf)(line.fields), name: (0, fields_ts_1.textOf)(line.fields, 'model') },
            ...{ from: line.at - first, to: Math.max(line.at - first, lastAt || at) },
            ...{ ended: lastError || 'no reply', attempts, line: line.index },
        });
        request = undefined;
    };
    for (const line of lines) {
        const { fields, type, index } = line;
        const at = line.at - first;
        const step = (0, log_lines_ts_1.stepOf)(fields);
        const tool = (0, fields_ts_1.textOf)(fields, 'tool');
        const key = `${step} ${(0, fields_ts_1.textOf)(fields, 'callId')}`;
        if (type === 'stage-started')
            [stage, stageFrom] = [(0, log_lines_ts_1.stageOf)(fields, stage), at];
        if (type === 'model-requested') {
            giveUp(at);
            stage = (0, log_lines_ts_1.stageOf)(fields, stage);
            request = { line, attempts: 0, lastAt: 0, lastError: '' };
        }
        if (type === 'http-attempt' && request !== undefined) {
            request.attempts += 1;
            request.lastAt = at;
            request.lastError = (0, fields_ts_1.textOf)(fields, 'error') || toStatus((0, fields_ts_1.numberOf)(fields, 'status'));
        }
        if (type === 'model-replied') {
            const from = request === undefined ? at - (0, fields_ts_1.numberOf)(fields, 'ms') : request.line.at - first;
            spans.push({
                ...{ kind: 'model', stage, step, name: (0, fields_ts_1.textOf)(fields, 'model'), from: Math.max(0, from), to: at },
                ...{ ended: 'ok', attempts: request?.attempts ?? 0, line: index },
            });
            request = undefined;
        }
        if (type === 'tool-approved') {
            approved.add(key);
            groupFrom = at;
        }
        if (type === 'tool-refused')
            spans.push({
                ...{ kind: 'refused', stage, step, name: tool, from: at, to: at },
                ...{ ended: (0, fields_ts_1.textOf)(fields, 'code'), attempts: 0, line: index },
            });
        if (type === 'tool-run') {
            const ms = (0, fields_ts_1.numberOf)(fields, 'ms');
            const from = Math.max(0, approved.has(key) ? Math.min(groupFrom, at - ms) : at - ms);
            spans.push({
                ...{ kind: 'tool', stage, step, name: tool, from, to: Math.min(at, from + ms) },
                ...{ ended: (0, fields_ts_1.textOf)(fields, 'ending'), attempts: 0, line: index },
            });
        }
        if (type === 'stage-ended') {
            giveUp(at);
            stages.push({ stage, from: stageFrom, to: at, steps: (0, fields_ts_1.numberOf)(fields, 'steps') });
        }
    }
    giveUp(length);
    return {
        ...{ length, stages, spans },
        modelMs: covered(spans.filter(({ kind }) => kind === 'model')),
        toolMs: covered(spans.filter(({ kind }) => kind === 'tool')),
    };
}
const toStatus = (status) => (status === 0 || status === 200 ? '' : `status ${status}`);
function covered(spans) {
    let sum = 0;
    let end = 0;
    for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
        sum += Math.max(0, to - Math.max(from, end));
        end = Math.max(end, to);
    }
    return sum;
}
},
"src/report/page/browser/tool-calls.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toToolCalls = toToolCalls;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const transcript_ts_1 = require("src/report/page/browser/transcript.ts");
function toToolCalls(lines, transcript) {
    const asked = (0, transcript_ts_1.byCall)(transcript.replies.flatMap(({ stage, step, calls }) => calls.map(({ id, argumentsText }) => [(0, transcript_ts_1.toCallKey)(stage, step, id), argumentsText])));
    const answered = (0, transcript_ts_1.byCall)(transcript.results.map(({ stage, step, callId, content }) => [(0, transcript_ts_1.toCallKey)(stage, step, callId), content]));
    const calls = [];
    const open = new Map();
    let stage = 'main';
    for (const line of lines) {
        const { type, fields } = line;
        stage = (0, log_lines_ts_1.stageOf)(fields, stage);
        const key = (0, transcript_ts_1.toCallKey)(stage, (0, log_lines_ts_1.stepOf)(fields), (0, fields_ts_1.textOf)(fields, 'callId'));
        if (type === 'tool-approved' || type === 'tool-refused') {
            const argumentsText = asked(key);
            const call = toAsked({ line, stage, number: calls.length + 1 });
            const whole = argumentsText === undefined ? call : { ...call, argumentsText };
            if (type === 'tool-approved')
                open.set(key, { line, place: calls.length });
            calls.push(type === 'tool-approved' ? whole : withResult(whole, answered(key)));
        }
        if (type === 'tool-run') {
            const place = open.get(key)?.place ?? calls.length;
            const before = calls[place] ?? toAsked({ line, stage, number: place + 1 });
            calls[place] = toRun(withResult(before, answered(key)), line);
        }
    }
    return calls;
}
function toAsked(about) {
    const { line, stage, number } = about;
    const { fields, type, index } = line;
    const code = (0, fields_ts_1.textOf)(fields, 'code');
    return {
        ...{ number, stage, step: (0, log_lines_ts_1.stepOf)(fields), callId: (0, fields_ts_1.textOf)(fields, 'callId') },
        ...{ tool: (0, fields_ts_1.textOf)(fields, 'tool'), rule: (0, fields_ts_1.textOf)(fields, 'rule'), code },
        ...(type === 'tool-refused'
            ? { state: 'refused', ended: 'refused' }
            : { state: 'open', ended: 'no end told' }),
        ...{ ms: 0, bytes: 0, truncated: false, arguments: fields.arguments ?? null },
        ...{ argumentsSha256: (0, fields_ts_1.textOf)(fields, 'argumentsSha256'), resultSha256: (0, fields_ts_1.textOf)(fields, 'resultSha256') },
        lines: [index],
    };
}
function toRun(call, { fields, index }) {
    const ended = (0, fields_ts_1.textOf)(fields, 'ending');
    return {
        ...call,
        ...{ state: toState(ended), ended, code: toCode(call.result), ms: (0, fields_ts_1.numberOf)(fields, 'ms') },
        bytes: (0, fields_ts_1.numberOf)(fields, 'stdoutBytes') || (0, fields_ts_1.numberOf)(fields, 'stderrBytes'),
        truncated: (0, fields_ts_1.isSet)(fields, 'truncated'),
        resultSha256: (0, fields_ts_1.textOf)(fields, 'resultSha256'),
        run: toCallRun(fields),
        lines: [...call.lines, index],
    };
}
const toState = (ended) => ended === 'ok' ? 'ok' : ended === 'denied' ? 'refused' : 'failed';
const toCallRun = (fields) => ({
    ...{ argv: (0, fields_ts_1.textsOf)(fields, 'argv'), cwd: (0, fields_ts_1.textOf)(fields, 'cwd'), exit: (0, fields_ts_1.numberOf)(fields, 'exit') },
    ...{ envKeys: (0, fields_ts_1.textsOf)(fields, 'envKeys'), network: (0, fields_ts_1.isSet)(fields, 'network') },
    ...{ stdoutBytes: (0, fields_ts_1.numberOf)(fields, 'stdoutBytes'), stderrBytes: (0, fields_ts_1.numberOf)(fields, 'stderrBytes') },
});
const withResult = (call, result) => result === undefined ? call : { ...call, result };
function toCode(result) {
    if (result === undefined || result.length > 8_192 || !result.startsWith('{"error"'))
        return '';
    return (0, fields_ts_1.textOf)((0, fields_ts_1.parseFields)(result) ?? {}, 'code');
}
},
"src/report/page/browser/transcript.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toCallKey = void 0;
exports.parseTranscript = parseTranscript;
exports.answerOf = answerOf;
exports.byCall = byCall;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
function parseTranscript(text) {
    const whole = text === undefined ? {} : ((0, fields_ts_1.parseFields)(text) ?? {});
    return {
        messages: (0, fields_ts_1.objectsOf)(whole, 'messages').map((message) => ({
            ...{ stage: (0, log_lines_ts_1.stageOf)(message, 'main'), role: (0, fields_ts_1.textOf)(message, 'role') },
            content: (0, fields_ts_1.textOf)(message, 'content'),
        })),
        replies: (0, fields_ts_1.objectsOf)(whole, 'replies').map(toReply),
        results: (0, fields_ts_1.objectsOf)(whole, 'results').map((result) => ({
            ...{ stage: (0, log_lines_ts_1.stageOf)(result, 'main'), step: (0, log_lines_ts_1.stepOf)(result), callId: (0, fields_ts_1.textOf)(result, 'callId') },
            content: (0, fields_ts_1.textOf)(result, 'content'),
        })),
    };
}
function toReply(reply) {
    const content = (0, fields_ts_1.objectOf)(reply, 'content');
    return {
        ...{ stage: (0, log_lines_ts_1.stageOf)(reply, 'main'), step: (0, log_lines_ts_1.stepOf)(reply), text: (0, fields_ts_1.textOf)(content, 'text') },
        calls: (0, fields_ts_1.objectsOf)(content, 'calls').map((call) => ({
            ...{ id: (0, fields_ts_1.textOf)(call, 'id'), name: (0, fields_ts_1.textOf)(call, 'name') },
            argumentsText: (0, fields_ts_1.textOf)(call, 'argumentsText'),
        })),
    };
}
function answerOf({ replies }) {
    const last = replies.findLast(({ stage }) => stage === 'main');
    return last === undefined || last.calls.length > 0 ? '' : last.text;
}
function byCall(entries) {
    const queues = new Map();
    for (const [key, item] of entries) {
        const queue = queues.get(key);
        if (queue === undefined)
            queues.set(key, [item]);
        else
            queue.push(item);
    }
    return (key) => queues.get(key)?.shift();
}
const toCallKey = (stage, step, callId) => `${stage} ${step} ${callId}`;
exports.toCallKey = toCallKey;
},
"src/report/page/browser/trust-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showTrust = showTrust;
const badge_ts_1 = require("src/report/page/browser/badge.ts");
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const meanings_ts_1 = require("src/report/page/browser/meanings.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const table_ts_1 = require("src/report/page/browser/table.ts");
const trust_ts_1 = require("src/report/page/browser/trust.ts");
function showTrust(story) {
    const { facts, lines } = story;
    return (0, make_ts_1.makeSection)({ id: 'trust', title: 'Trust' }, [
        ...showTaints(story),
        ...showIsolation(story),
        (0, make_ts_1.make)('h3', {}, ['Where it came from']),
        (0, make_ts_1.make)('dl', { class: 'facts' }, (0, trust_ts_1.toTrustRows)(facts, lines).flatMap(showRow)),
        ...showPolicy((0, trust_ts_1.toPolicyFiles)(facts)),
        showInputs(story),
    ]);
}
const showRow = ({ name, value, code }) => [
    (0, make_ts_1.make)('dt', {}, [name]),
    (0, make_ts_1.make)('dd', {}, [code === true ? (0, shown_words_ts_1.showCode)(value, 120) : (0, shown_words_ts_1.showWords)(value, 400)]),
];
function showTaints({ data, lines }) {
    const taints = (0, trust_ts_1.toTaints)(lines);
    const heading = (0, make_ts_1.make)('h3', {}, ['Taint']);
    if (taints.length === 0)
        return [
            heading,
            (0, make_ts_1.make)('p', {}, [
                (0, badge_ts_1.showClaim)(data, { tone: 'good', word: 'Clean' }),
                ' Nothing of a stranger has reached the run. What is committed here counts as yours.',
            ]),
        ];
    return [
        heading,
        (0, make_ts_1.make)('p', { class: 'note' }, [
            'From its first cause on, tools that write, execute or use the network were refused, but for those that the workflow names in tainted-tools. A taint never goes away.',
        ]),
        (0, make_ts_1.make)('ul', { class: 'taints', role: 'list' }, taints.map(({ source, reason, line }) => (0, make_ts_1.make)('li', {}, [
            (0, badge_ts_1.showBadge)('warned', source.replaceAll('-', ' ')),
            ' ',
            (0, shown_words_ts_1.showWords)(reason || (0, meanings_ts_1.taintMeaning)(source), 600),
            (0, make_ts_1.make)('span', { class: 'quiet' }, [` line ${line + 1}`]),
        ]))),
    ];
}
function showIsolation({ data, facts }) {
    const isolation = (0, fields_ts_1.objectOf)(facts, 'isolation');
    const tier = (0, fields_ts_1.textOf)(isolation, 'tier');
    if (tier === '')
        return [];
    return [
        (0, make_ts_1.make)('h3', {}, ['Isolation']),
        (0, make_ts_1.make)('p', {}, [
            (0, badge_ts_1.showClaim)(data, {
                tone: tier === 'full' ? 'good' : 'plain',
                word: tier,
                sign: tier === 'full' ? '✓' : '◑',
            }),
            ' ',
            (0, shown_words_ts_1.showWords)((0, fields_ts_1.textOf)(isolation, 'why'), 600),
        ]),
        (0, make_ts_1.make)('p', { class: 'note' }, [(0, meanings_ts_1.tierMeaning)(tier)]),
    ];
}
function showPolicy(files) {
    if (files.length === 0)
        return [];
    const columns = [
        { title: 'Kind' },
        { title: 'File' },
        { title: 'SHA-256', class: 'digest' },
        { title: 'From' },
        { title: 'In the checkout' },
    ];
    const rows = files.map(({ kind, path, sha256, from, checkout }) => [
        kind,
        (0, shown_words_ts_1.showCode)(path, 200),
        (0, shown_words_ts_1.showCode)(sha256, 64),
        (0, shown_words_ts_1.showWords)(from, 120),
        (0, shown_words_ts_1.showWords)(checkout, 120),
    ]);
    return [
        (0, make_ts_1.make)('h3', {}, ['Policy']),
        (0, make_ts_1.makeWide)('Table of policy files', [
            (0, table_ts_1.makeTable)({ caption: 'What policy was made of, by digest', columns }, rows),
        ]),
    ];
}
function showInputs({ facts }) {
    const inputs = Object.entries((0, fields_ts_1.objectOf)(facts, 'inputs'));
    if (inputs.length === 0)
        return undefined;
    return (0, make_ts_1.makeFold)({ summary: [`Inputs that were given (${inputs.length})`] }, () => [
        (0, make_ts_1.make)('dl', { class: 'facts' }, inputs.flatMap(([name, value]) => [
            (0, make_ts_1.make)('dt', {}, [(0, shown_words_ts_1.showCode)(name, 80)]),
            (0, make_ts_1.make)('dd', {}, [(0, shown_words_ts_1.showWords)(String(value), 400)]),
        ])),
    ]);
}
},
"src/report/page/browser/trust.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toTaints = void 0;
exports.toTrustRows = toTrustRows;
exports.toEvent = toEvent;
exports.toPolicyFiles = toPolicyFiles;
exports.toRedactions = toRedactions;
exports.toNotices = toNotices;
const fields_ts_1 = require("src/report/page/browser/fields.ts");
const toTaints = (lines) => lines
    .filter(({ type }) => type === 'run-tainted')
    .map(({ fields, index }) => ({
    ...{ source: (0, fields_ts_1.textOf)(fields, 'source'), reason: (0, fields_ts_1.textOf)(fields, 'reason'), line: index },
}));
exports.toTaints = toTaints;
function toTrustRows(facts, lines) {
    const gate = lines.find(({ type }) => type === 'gate-judged')?.fields ?? {};
    const word = (name) => (0, fields_ts_1.textOf)(facts, name);
    const people = Object.entries((0, fields_ts_1.objectOf)(facts, 'people')).map(([who, standing]) => `${who}: ${String(standing)}`);
    const rows = [
        { name: 'Gate', value: [(0, fields_ts_1.textOf)(gate, 'verdict'), (0, fields_ts_1.textOf)(gate, 'reason')].filter(Boolean).join(', ') },
        { name: 'Event', value: toEvent(facts) },
        { name: 'People asked about', value: people.join(', ') },
        { name: 'Ref', value: word('ref'), code: true },
        { name: 'Head commit', value: word('headSha'), code: true },
        { name: 'Head repository', value: word('headRepository') },
        { name: 'Base commit', value: word('baseSha'), code: true },
        { name: 'Policy read from commit', value: word('trustedRevision'), code: true },
        { name: 'Built-in tools read', value: toReadFrom(word('readFrom')) },
        { name: 'Workflow and job', value: [word('workflow'), word('job')].filter(Boolean).join(' / ') },
        { name: 'Workflow run', value: toRun(word('runId'), word('runAttempt')) },
        {
            name: 'Runner',
            value: [(0, fields_ts_1.textOf)((0, fields_ts_1.objectOf)(facts, 'runner'), 'os'), (0, fields_ts_1.textOf)((0, fields_ts_1.objectOf)(facts, 'runner'), 'arch')]
                .filter(Boolean)
                .join(' '),
        },
        { name: 'Texts kept in the bundle', value: word('auditContent') },
    ];
    return rows.filter(({ value }) => value !== '');
}
function toEvent(facts) {
    const item = (0, fields_ts_1.objectOf)(facts, 'item');
    const action = (0, fields_ts_1.textOf)(facts, 'action');
    const about = (0, fields_ts_1.textOf)(item, 'type');
    return [
        `${(0, fields_ts_1.textOf)(facts, 'event')}${action === '' ? '' : ` (${action})`}`,
        about === '' ? '' : `${about.replaceAll('-', ' ')} ${(0, fields_ts_1.numberOf)(item, 'number')}`,
        (0, fields_ts_1.textOf)(facts, 'actor') === '' ? '' : `by ${(0, fields_ts_1.textOf)(facts, 'actor')}`,
    ]
        .filter((part) => part !== '')
        .join(', ');
}
const toReadFrom = (from) => from === '' || from === 'checkout' ? from && 'the checkout' : `a copy of commit ${from}`;
const toRun = (id, attempt) => (id === '' ? '' : `${id}, attempt ${attempt}`);
function toPolicyFiles(facts) {
    const policy = (0, fields_ts_1.objectOf)(facts, 'policy');
    const manifest = (0, fields_ts_1.objectOf)(policy, 'manifest');
    const prompt = (0, fields_ts_1.textOf)(policy, 'promptSha256');
    const toFile = (kind) => (file) => ({
        ...{ kind, path: (0, fields_ts_1.textOf)(file, 'path'), sha256: (0, fields_ts_1.textOf)(file, 'sha256') },
        ...{ from: (0, fields_ts_1.textOf)(file, 'from'), checkout: (0, fields_ts_1.textOf)(file, 'checkout') },
    });
    const built = { kind: 'tools', path: '(built in)', from: '', checkout: '' };
    return [
        ...((0, fields_ts_1.textOf)(manifest, 'sha256') === ''
            ? []
            : [
                (0, fields_ts_1.textOf)(manifest, 'path') === ''
                    ? { ...built, sha256: (0, fields_ts_1.textOf)(manifest, 'sha256') }
                    : toFile('tools')(manifest),
            ]),
        ...(0, fields_ts_1.objectsOf)(policy, 'policyFiles').map(toFile('file')),
        ...(0, fields_ts_1.objectsOf)(policy, 'programs').map(toFile('program')),
        ...(prompt === '' ? [] : [{ ...built, kind: 'prompt', path: '(as it was given)', sha256: prompt }]),
    ];
}
function toRedactions(lines) {
    const counts = new Map();
    for (const { type, fields } of lines) {
        if (type !== 'redacted')
            continue;
        const [name, place] = [(0, fields_ts_1.textOf)(fields, 'class'), (0, fields_ts_1.textOf)(fields, 'place')];
        const key = JSON.stringify([name, place]);
        const count = (counts.get(key)?.count ?? 0) + (0, fields_ts_1.numberOf)(fields, 'count');
        counts.set(key, { class: name, place, count });
    }
    return [...counts.values()].sort((one, other) => other.count - one.count);
}
function toNotices(lines) {
    const notices = new Map();
    for (const { type, fields } of lines) {
        if (!['warning', 'limit-reached', 'canary-tripped'].includes(type))
            continue;
        const [code, message] = [(0, fields_ts_1.textOf)(fields, 'code'), (0, fields_ts_1.textOf)(fields, 'message')];
        const key = JSON.stringify([type, code, message]);
        notices.set(key, { type, code, message, count: (notices.get(key)?.count ?? 0) + 1 });
    }
    return [...notices.values()];
}
},
"src/report/page/browser/usage-chart.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.drawChart = drawChart;
const uplot_1 = require("node_modules/uplot/dist/uPlot.iife.min.js");
const height = 180;
function drawChart(options) {
    const { into } = options;
    let plot;
    const draw = () => {
        plot?.destroy();
        if (into.clientWidth > 0)
            plot = new uplot_1.default(...toPlot(options), into);
    };
    new ResizeObserver(() => draw()).observe(into);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}
function toPlot({ into, chart, toLabel }) {
    const styles = getComputedStyle(into);
    const colour = (name) => styles.getPropertyValue(name).trim();
    const font = `12px ${styles.fontFamily}`;
    const axis = {
        stroke: colour('--quiet'),
        font,
        ticks: { show: false },
        grid: { stroke: colour('--line'), width: 1 },
    };
    const top = topOf(chart);
    const series = chart.type === 'bars' ? toBars(chart, colour) : toSum(chart, colour);
    return [
        {
            ...{
                width: into.clientWidth,
                height,
                legend: { show: false },
                cursor: { show: false },
                padding: [10, 8, 0, 0],
            },
            scales: {
                x: { time: false, range: [0.4, Math.max(1, chart.at.length) + 0.6] },
                y: { range: [0, top * 1.05] },
            },
            axes: [
                { ...axis, grid: { show: false }, size: 28, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] },
                { ...axis, size: 62, values: (_plot, values) => values.map((value) => toLabel(value)) },
            ],
            series: [{}, ...series.map(({ look }) => look)],
        },
        [[...chart.at], ...series.map(({ values }) => values)],
    ];
}
function toBars({ layers, at }, colour) {
    const paths = uplot_1.default.paths.bars?.({ size: [0.7, 36] });
    let sums = at.map(() => 0);
    const drawn = layers.map(({ values, colour: name }) => {
        sums = sums.map((sum, index) => sum + (values[index] ?? 0));
        const look = { fill: colour(name), stroke: colour(name), width: 0, points: { show: false } };
        return { look: paths === undefined ? look : { ...look, paths }, values: [...sums] };
    });
    return drawn.reverse();
}
function toSum({ values, colour: name, limit, at }, colour) {
    const line = {
        look: {
            stroke: colour(name),
            fill: colour('--wash'),
            width: 2,
            points: { show: at.length < 40, size: 5, fill: colour(name) },
        },
        values: [...values],
    };
    if (limit === undefined)
        return [line];
    const look = { stroke: colour('--limit'), width: 1.5, dash: [6, 4], points: { show: false } };
    return [
        line,
        {
            look: { ...look, ...(at.length < 2 ? { points: { show: true, size: 6 } } : {}) },
            values: at.map(() => limit),
        },
    ];
}
function topOf(chart) {
    const values = chart.type === 'sum'
        ? [...chart.values, chart.limit ?? 0]
        : chart.at.map((_, index) => chart.layers.reduce((sum, layer) => sum + (layer.values[index] ?? 0), 0));
    return values.reduce((most, value) => Math.max(most, value), 0) || 1;
}
},
"src/report/page/browser/usage-view.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.showUsage = showUsage;
const log_lines_ts_1 = require("src/report/page/browser/log-lines.ts");
const make_ts_1 = require("src/report/page/browser/make.ts");
const shown_words_ts_1 = require("src/report/page/browser/shown-words.ts");
const table_ts_1 = require("src/report/page/browser/table.ts");
const usage_chart_ts_1 = require("src/report/page/browser/usage-chart.ts");
const words_ts_1 = require("src/report/page/browser/words.ts");
function showUsage({ modelCalls, limits }) {
    if (modelCalls.length === 0)
        return undefined;
    const at = modelCalls.map(({ number }) => number);
    const last = modelCalls.at(-1);
    const pick = (of) => modelCalls.map(of);
    const hasCost = modelCalls.some(({ usdSoFar }) => usdSoFar !== undefined);
    const tokens = showChart({
        ...{ title: 'Tokens of each request', toLabel: toShortCount },
        words: `${(0, words_ts_1.toCounted)(modelCalls.length, 'request')}; the table below has the numbers`,
        keys: [
            ['cached', 'Input, cached'],
            ['input', 'Input'],
            ['output', 'Output'],
        ],
    }, {
        ...{ type: 'bars', at },
        layers: [
            { values: pick(({ cachedTokens }) => cachedTokens), colour: '--cached' },
            { values: pick(({ inputTokens, cachedTokens }) => inputTokens - cachedTokens), colour: '--model' },
            { values: pick(({ outputTokens }) => outputTokens), colour: '--output' },
        ],
    });
    const spent = showChart({
        ...{ title: 'Tokens so far', toLabel: toShortCount },
        words: `${(0, words_ts_1.toCount)(last?.tokensSoFar ?? 0)} in the end${limits.tokens === undefined ? ', no limit was set' : `, of ${(0, words_ts_1.toCount)(limits.tokens)}`}`,
        keys: limits.tokens === undefined ? [] : [['limit', `Limit, ${(0, words_ts_1.toCount)(limits.tokens)}`]],
    }, {
        ...{ type: 'sum', at, values: pick(({ tokensSoFar }) => tokensSoFar), colour: '--model' },
        ...(limits.tokens === undefined ? {} : { limit: limits.tokens }),
    });
    const cost = hasCost
        ? showChart({
            ...{ title: 'Cost so far', toLabel: words_ts_1.toUsd },
            words: `${(0, words_ts_1.toUsd)(last?.usdSoFar ?? 0)} in the end${limits.usd === undefined ? ', no limit was set' : `, of ${(0, words_ts_1.toUsd)(limits.usd)}`}`,
            keys: limits.usd === undefined ? [] : [['limit', `Limit, ${(0, words_ts_1.toUsd)(limits.usd)}`]],
        }, {
            ...{ type: 'sum', at, values: pick(({ usdSoFar }) => usdSoFar ?? 0), colour: '--tool' },
            ...(limits.usd === undefined ? {} : { limit: limits.usd }),
        })
        : undefined;
    return (0, make_ts_1.makeSection)({ id: 'usage', title: 'Tokens and cost' }, [
        (0, make_ts_1.make)('div', { class: 'beside charts' }, [tokens, spent, cost]),
        (0, make_ts_1.makeFold)({ summary: ['The numbers'] }, () => [
            (0, make_ts_1.makeWide)('Table of requests', [showNumbers(modelCalls, hasCost)]),
        ]),
    ]);
}
function showChart(about, chart) {
    const into = (0, make_ts_1.make)('div', { class: 'chart', role: 'img', label: `${about.title}: ${about.words}` });
    (0, usage_chart_ts_1.drawChart)({ into, chart, toLabel: about.toLabel });
    return (0, make_ts_1.make)('figure', {}, [
        (0, make_ts_1.make)('figcaption', {}, [
            (0, make_ts_1.make)('span', { class: 'title' }, [about.title]),
            (0, make_ts_1.make)('ul', { class: 'legend', role: 'list' }, about.keys.map(showKey)),
        ]),
        into,
    ]);
}
const showKey = ([kind, name]) => (0, make_ts_1.make)('li', {}, [
    (0, make_ts_1.make)('span', { class: `swatch ${kind}`, hiddenFromReaders: true }),
    (0, make_ts_1.make)('span', { class: 'name' }, [name]),
]);
function showNumbers(calls, hasCost) {
    const columns = [
        ...[{ title: 'Step' }, { title: 'Model' }, { title: 'Ended' }],
        ...['Time', 'Input', 'Cached', 'Output', 'Tokens so far', ...(hasCost ? ['Cost so far'] : [])].map((title) => ({
            ...{ title, class: 'number' },
        })),
    ];
    const rows = calls.map((call) => [
        (0, log_lines_ts_1.toStepName)(call.step, call.stage),
        (0, shown_words_ts_1.showWords)(call.model, 80),
        (0, shown_words_ts_1.showWords)(call.finish, 40),
        (0, words_ts_1.toDuration)(call.ms),
        ...(call.reported
            ? [(0, words_ts_1.toCount)(call.inputTokens), (0, words_ts_1.toCount)(call.cachedTokens), (0, words_ts_1.toCount)(call.outputTokens)]
            : ['not told', '', '']),
        (0, words_ts_1.toCount)(call.tokensSoFar),
        ...(hasCost ? [call.usdSoFar === undefined ? '' : (0, words_ts_1.toUsd)(call.usdSoFar)] : []),
    ]);
    return (0, table_ts_1.makeTable)({ caption: 'Requests to the model', columns }, rows);
}
const toShortCount = (count) => count >= 1_000_000 ? `${count / 1_000_000} M` : count >= 1_000 ? `${count / 1_000} k` : String(count);
},
"src/report/page/browser/words.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toPercent = exports.toCounted = exports.toCount = void 0;
exports.toDuration = toDuration;
exports.toUsd = toUsd;
exports.toTime = toTime;
const toCount = (count) => Math.round(count).toLocaleString('en-US');
exports.toCount = toCount;
const toCounted = (count, noun) => `${(0, exports.toCount)(count)} ${noun}${count === 1 ? '' : 's'}`;
exports.toCounted = toCounted;
function toDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 10_000)
        return `${(ms / 1_000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return join([minutes, 'min'], [seconds % 60, 's']);
    return join([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min']);
}
const join = (...parts) => parts
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
function toUsd(usd) {
    if (usd === 0)
        return '$0';
    return usd >= 0.1 ? `$${usd.toFixed(2)}` : `$${usd.toPrecision(2)}`;
}
function toTime(at) {
    if (!Number.isFinite(at) || at <= 0)
        return '';
    const date = new Date(at);
    const day = date.toLocaleDateString('en-GB', {
        ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
    });
    return `${day}, ${date.toISOString().slice(11, 19)} UTC`;
}
const toPercent = (part, whole) => whole <= 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
exports.toPercent = toPercent;
},
"src/report/page/page-data.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.pageIds = void 0;
exports.pageIds = { data: 'goagent-data', root: 'report', first: 'outcome' };
},
"src/report/size.ts": (exports, require) => {
Object.defineProperty(exports, "__esModule", { value: true });
exports.toSize = toSize;
function toSize(bytes) {
    if (bytes < 1_024)
        return `${bytes} B`;
    return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
}
};
const loaded = new Map();
const load = (name) => {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  modules[name](exports, load);
  return exports;
};
load("src/report/page/browser/page.ts").showPage();
})();
