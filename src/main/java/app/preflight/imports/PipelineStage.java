package app.preflight.imports;

import java.util.Arrays;
import java.util.Optional;

/** How far an opportunity came, in the file's words. */
enum PipelineStage {
    PROSPECTING("Prospecting"),
    ENGAGING("Engaging"),
    WON("Won"),
    LOST("Lost");

    private final String word;

    PipelineStage(String word) {
        this.word = word;
    }

    static Optional<PipelineStage> of(String text) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equalsIgnoreCase(text))
                .findFirst();
    }

    static String words() {
        return String.join(", ", Arrays.stream(values()).map(stage -> stage.word).toList());
    }

    boolean isEngaged() {
        return this != PROSPECTING;
    }

    boolean isClosed() {
        return this == WON || this == LOST;
    }
}
