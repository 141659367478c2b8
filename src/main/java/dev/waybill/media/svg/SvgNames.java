package dev.waybill.media.svg;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The elements and attributes that a picture may have: those of SVG 1.1 and 2 that draw, and those of drawing programs that browsers
 * ignore.
 */
final class SvgNames {
    private static final Set<String> ELEMENTS = words("""
            svg g defs symbol use switch view title desc metadata style a image
            path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef
            marker linearGradient radialGradient stop pattern hatch hatchpath mesh meshgradient meshpatch meshrow solidcolor
            clipPath mask cursor color-profile
            filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
            feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
            feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
            animate animateColor animateMotion animateTransform set mpath discard
            font font-face font-face-format font-face-name font-face-src font-face-uri glyph missing-glyph hkern vkern
            flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine flowTref
            """);

    private static final Set<String> ATTRIBUTES = words("""
            id class style lang role tabindex focusable version baseProfile viewBox preserveAspectRatio zoomAndPan
            contentScriptType contentStyleType requiredFeatures requiredExtensions systemLanguage externalResourcesRequired
            x y z width height cx cy r rx ry fr fx fy x1 y1 x2 y2 dx dy d points path pathLength transform transform-origin
            transform-box rotate origin offset type media title name content target rel label
            clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
            gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform viewTarget
            hatchUnits hatchContentUnits pitch side method spacing startOffset textLength lengthAdjust
            filterUnits primitiveUnits filterRes in in2 result mode operator values tableValues slope intercept amplitude
            exponent k1 k2 k3 k4 order kernelMatrix kernelUnitLength divisor bias targetX targetY edgeMode preserveAlpha
            surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ
            azimuth elevation scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed
            stitchTiles
            attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines
            keyPoints from to by additive accumulate
            alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
            color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline
            enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
            font-size-adjust font-stretch font-style font-variant font-weight font-variation-settings font-feature-settings
            glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
            lighting-color line-height line-spacing marker marker-end marker-mid marker-start mask mask-type mix-blend-mode
            opacity overflow paint-order pointer-events shape-rendering shape-inside shape-padding shape-margin inline-size
            solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
            stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
            text-decoration-line text-decoration-style text-decoration-color text-decoration-thickness text-indent
            text-orientation text-overflow text-rendering text-shadow text-transform unicode-bidi vector-effect visibility
            white-space white-space-collapse word-spacing writing-mode block-progression background background-color
            font-variant-ligatures font-variant-caps font-variant-numeric font-variant-east-asian font-variant-alternates
            font-variant-position font-feature-settings font-kerning
            accent-height alphabetic arabic-form ascent bbox cap-height descent g1 g2 glyph-name glyphRef hanging
            horiz-adv-x horiz-origin-x horiz-origin-y ideographic k mathematical orientation overline-position
            overline-thickness panose-1 slope stemh stemv strikethrough-position strikethrough-thickness string u1 u2
            underline-position underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging v-ideographic
            v-mathematical vert-adv-y vert-origin-x vert-origin-y widths x-height format local rendering-intent
            host agent etag modified generator resource t p-id pid nanoid
            """);

    /** {@code data-name}, {@code aria-label}: neither draws nor loads. */
    private static final Pattern INERT = Pattern.compile("(?:data|aria)-[\\w.:-]+");

    private static final Set<String> XLINK = words("href title type role arcrole show actuate");
    private static final Set<String> XML = words("space lang id");

    private SvgNames() {}

    static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Whether this is an allowed attribute without a namespace. */
    static boolean isAttribute(String name) {
        return name.equals("href") || ATTRIBUTES.contains(name) || isInert(name);
    }

    /** Whether an attribute's value is never interpreted as a style. */
    static boolean isInert(String name) {
        return name.equals("content")
                || INERT.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isXlink(String name) {
        return XLINK.contains(name);
    }

    static boolean isXml(String name) {
        return XML.contains(name);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
