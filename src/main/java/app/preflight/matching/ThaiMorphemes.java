package app.preflight.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Common parts of names and places that are not said as the rules would read them. */
final class ThaiMorphemes {

    /**
     * @param sound as it stands alone or at the end
     * @param linking as another part follows; where there is no other, the same
     */
    private record Morpheme(ThaiLetters letters, String sound, String linking) {

        static Morpheme read(String line) {
            String[] cells = line.split("\\s+", -1);
            return new Morpheme(ThaiLetters.of(cells[0]), cells[1], cells[cells.length - 1]);
        }
    }

    private static final Map<Character, List<Morpheme>> BY_FIRST = read();

    private ThaiMorphemes() {}

    /** Tells of all that stand there. */
    static void each(ThaiLetters text, int index, Consumer<ThaiSyllable> readings) {
        for (Morpheme morpheme : BY_FIRST.getOrDefault(text.at(index), List.of())) {
            int end = index + morpheme.letters().length();
            if (text.has(morpheme.letters(), index) && !text.isBound(end)) {
                String sound = end == text.length() ? morpheme.sound() : morpheme.linking();
                readings.accept(new ThaiSyllable(end, sound, ThaiCosts.MORPHEME));
            }
        }
    }

    private static Map<Character, List<Morpheme>> read() {
        try (InputStream file =
                Objects.requireNonNull(
                        ThaiMorphemes.class.getResourceAsStream("/matching/thai-morphemes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Morpheme::read)
                    .collect(Collectors.groupingBy(morpheme -> morpheme.letters().at(0)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
