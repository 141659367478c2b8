package dev.waybill.document.markdown.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The symbols of TeX, LaTeX and AMS by the names of their commands. */
final class Symbols {
    /** Shown in italics. */
    static final Map<String, String> LETTERS = table(
            "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa "
                    + "ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ "
                    + "varphi φ chi χ psi ψ omega ω digamma ϝ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ wp ℘ aleph ℵ beth ℶ gimel ℷ "
                    + "daleth ℸ eth ð mho ℧ ");

    /** Shown upright. */
    static final Map<String, String> SIGNS = table(
            "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω Re ℜ Im ℑ infty ∞ emptyset ∅ "
                    + "varnothing ∅ nabla ∇ partial ∂ forall ∀ exists ∃ nexists ∄ top ⊤ bot ⊥ angle ∠ measuredangle ∡ sphericalangle "
                    + "∢ triangle △ square □ Box □ blacksquare ■ bigstar ★ lozenge ◊ Diamond ◇ clubsuit ♣ diamondsuit ♢ heartsuit ♡ "
                    + "spadesuit ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓ dagger † ddagger ‡ S § P ¶ copyright © circledR ® pounds £ "
                    + "yen ¥ degree ° complement ∁ prime ′ backprime ‵ surd √ # # $ $ % % & & _ _ ldots … dots … dotsc … dotso … "
                    + "cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ vdots ⋮ ddots ⋱ backslash \\ blacktriangle ▲ triangledown ▽ LaTeX LaTeX TeX TeX ");

    /** Operators, relations and arrows. */
    static final Map<String, String> OPERATORS = table(
            "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ "
                    + "wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ bigtriangleup △ bigtriangledown ▽ triangleleft ◁ "
                    + "triangleright ▷ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ amalg ⨿ intercal ⊺ ltimes ⋉ rtimes ⋊ bowtie ⋈ Join ⋈ "
                    + "barwedge ⌅ veebar ⊻ boxplus ⊞ boxtimes ⊠ boxminus ⊟ boxdot ⊡ circledast ⊛ circledcirc ⊚ dotplus ∔ "
                    + "divideontimes ⋇ le ≤ leq ≤ leqslant ⩽ leqq ≦ ge ≥ geq ≥ geqslant ⩾ geqq ≧ lt < gt > ne ≠ neq ≠ ll ≪ gg ≫ lll ⋘ "
                    + "ggg ⋙ equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ doteq ≐ doteqdot ≑ triangleq ≜ coloneqq ≔ coloneq ≔ "
                    + "eqqcolon ≕ propto ∝ varpropto ∝ asymp ≍ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ nprec ⊀ "
                    + "nsucc ⊁ npreceq ⋠ nsucceq ⋡ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subseteqq ⫅ supseteqq ⫆ subsetneq ⊊ "
                    + "supsetneq ⊋ subsetneqq ⫋ supsetneqq ⫌ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ "
                    + "in ∈ notin ∉ ni ∋ owns ∋ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⟂ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ "
                    + "nvdash ⊬ nvDash ⊭ smile ⌣ frown ⌢ trianglelefteq ⊴ trianglerighteq ⊵ ntrianglelefteq ⋬ ntrianglerighteq ⋭ "
                    + "vartriangleleft ⊲ vartriangleright ⊳ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nsim ≁ ncong ≇ lesssim ≲ gtrsim ≳ lessgtr ≶ "
                    + "gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ lesseqqgtr ⪋ gtreqqless ⪌ lessapprox ⪅ gtrapprox ⪆ lneq ⪇ gneq ⪈ lneqq ≨ "
                    + "gneqq ≩ because ∵ therefore ∴ between ≬ pitchfork ⋔ eqcirc ≖ circeq ≗ bumpeq ≏ Bumpeq ≎ thicksim ∼ thickapprox "
                    + "≈ backsim ∽ to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ "
                    + "uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕ longrightarrow ⟶ longleftarrow ⟵ "
                    + "longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ implies ⟹ impliedby ⟸ iff ⟺ mapsto "
                    + "↦ longmapsto ⟼ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ leadsto ⇝ "
                    + "rightsquigarrow ⇝ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌ "
                    + "leftrightharpoons ⇋ nrightarrow ↛ nleftarrow ↚ nleftrightarrow ↮ nRightarrow ⇏ nLeftarrow ⇍ nLeftrightarrow ⇎ "
                    + "twoheadrightarrow ↠ twoheadleftarrow ↞ rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ "
                    + "upuparrows ⇈ downdownarrows ⇊ circlearrowleft ↺ circlearrowright ↻ curvearrowleft ↶ curvearrowright ↷ multimap "
                    + "⊸ restriction ↾ upharpoonright ↾ lnot ¬ neg ¬ colon : cdotp · centerdot ⋅ And & ");

    /** What may stand behind {@code \\left} too. */
    static final Map<String, String> DELIMITERS = table(
            "( ( ) ) [ [ ] ] { { } } lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ lang ⟨ rang ⟩ lfloor ⌊ rfloor ⌋ "
                    + "lceil ⌈ rceil ⌉ lvert | rvert | vert | | ‖ lVert ‖ rVert ‖ Vert ‖ lgroup ⟮ rgroup ⟯ lmoustache ⎰ rmoustache ⎱ "
                    + "ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ llbracket ⟦ rrbracket ⟧ ");

    /** With limits below and above where a formula is displayed. */
    static final Map<String, String> LARGE = table(
            "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ "
                    + "bigsqcup ⨆ ");

    /** With limits behind them. */
    static final Map<String, String> INTEGRALS = table("int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ oiiint ∰ ");

    /** Names of functions. */
    static final Set<String> FUNCTIONS = Set.of(
            "arccos", "arccot", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "csch", "deg", "dim",
            "exp", "hom", "ker", "lg", "ln", "log", "sec", "sech", "sgn", "sin", "sinh", "tan", "tanh", "tr");

    /** Names of functions whose subscript stands below them where a formula is displayed. */
    static final Set<String> LIMITS = Set.of(
            "Pr", "argmax", "argmin", "det", "gcd", "inf", "injlim", "lcm", "lim", "liminf", "limsup", "max", "min",
            "projlim", "sup");

    private Symbols() {}

    /** @param pairs names and characters in turn */
    private static Map<String, String> table(String pairs) {
        String[] words = pairs.strip().split(" ");
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
