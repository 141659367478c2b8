package dev.waybill.document.markdown.math;

import java.util.List;
import java.util.function.Predicate;

/** What commands and environments ask of the parser of their formula. */
interface Parsing {
    Tokens tokens();

    /** Atoms up to a token, which is left. */
    List<Atom> atoms(Predicate<Token> end) throws UnreadableFormula;

    /** Atoms up to a token, as part of what stands before them. */
    List<Atom> rest(Predicate<Token> end) throws UnreadableFormula;

    /** A group between braces, or one token with what belongs to it, as one element. */
    String argument() throws UnreadableFormula;

    /** Reads another formula. */
    String inner(String tex) throws UnreadableFormula;

    /** What letters are written in. */
    Alphabet alphabet();

    /** Has letters written in another alphabet, and returns the one before. */
    Alphabet alphabet(Alphabet other);

    /** Whether something that isn't an operator stands before the next atom. */
    boolean isAfterTerm();
}
