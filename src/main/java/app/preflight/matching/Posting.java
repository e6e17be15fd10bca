package app.preflight.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers that are filed under one hash: a part of an array. */
final class Posting {

    static final Posting NONE = new Posting(new int[0], 0, 0);

    private final int[] numbers;
    private final int start;
    private final int end;

    /**
     * @param end the first that is not of it
     */
    Posting(int[] numbers, int start, int end) {
        this.numbers = numbers;
        this.start = start;
        this.end = end;
    }

    int size() {
        return end - start;
    }

    void each(IntConsumer consumer) {
        for (int index = start; index < end; index++) {
            consumer.accept(numbers[index]);
        }
    }

    /** Where they rise, as records do. */
    boolean contains(int number) {
        return Arrays.binarySearch(numbers, start, end, number) >= 0;
    }

    /** Where both rise: one walk through the two. */
    void eachInCommon(Posting other, IntConsumer consumer) {
        int one = start;
        int two = other.start;
        while (one < end && two < other.end) {
            int difference = Integer.compare(numbers[one], other.numbers[two]);
            if (difference == 0) {
                consumer.accept(numbers[one]);
            }
            one += difference <= 0 ? 1 : 0;
            two += difference >= 0 ? 1 : 0;
        }
    }
}
