package app.preflight.settings;

/** A command that cannot be run as it was typed. The message is one line, for a person. */
public final class WrongArgument extends RuntimeException {

    public WrongArgument(String sentence) {
        super(sentence);
    }
}
