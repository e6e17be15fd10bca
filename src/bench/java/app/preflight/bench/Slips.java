package app.preflight.bench;

import app.preflight.matching.Romanisation;
import java.util.List;
import java.util.Random;

/**
 * What hands make of a name: one letter wrong, or Thai as its bearers write it in Latin letters.
 */
final class Slips {

    private record Habit(String official, String usual) {}

    /** Few write as the Royal Institute does. */
    private static final List<Habit> HABITS =
            List.of(
                    new Habit("ph", "p"),
                    new Habit("kh", "k"),
                    new Habit("th", "t"),
                    new Habit("ch", "j"),
                    new Habit("i\\b", "ee"),
                    new Habit("u", "oo"),
                    new Habit("w", "v"),
                    new Habit("on\\b", "orn"),
                    new Habit("aeo", "aew"));

    private final Random random;

    Slips(Random random) {
        this.random = random;
    }

    /** A letter left out, added, replaced or turned round with the next. */
    String misspelt(String name) {
        int place = place(name);
        String before = name.substring(0, place);
        String letter = name.substring(place, place + 1);
        String behind = name.substring(place + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + behind;
            case 1 -> before + another(name) + letter + behind;
            case 2 -> before + another(name) + behind;
            default ->
                    behind.isEmpty()
                            ? before
                            : before + behind.charAt(0) + letter + behind.substring(1);
        };
    }

    /** Of a letter that has a neighbour in its word; the space stays. */
    private int place(String name) {
        int place = random.nextInt(name.length());
        boolean isInside =
                name.charAt(place) != ' '
                        && (place + 1 == name.length() || name.charAt(place + 1) != ' ');
        return isInside ? place : place(name);
    }

    /** Of those that the name has, so that it stays in its script. */
    private char another(String name) {
        char letter = name.charAt(random.nextInt(name.length()));
        return Character.isLetter(letter) ? letter : another(name);
    }

    String romanised(String thai) {
        String latin = Romanisation.of(thai);
        for (Habit habit : HABITS) {
            latin =
                    random.nextBoolean()
                            ? latin.replaceAll(habit.official(), habit.usual())
                            : latin;
        }
        return latin;
    }
}
