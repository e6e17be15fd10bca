package app.preflight.matching;

/** A file that cannot be matched as it is. The message is one sentence, for a person. */
public final class WrongFile extends RuntimeException {

    WrongFile(String sentence) {
        super(sentence);
    }
}
