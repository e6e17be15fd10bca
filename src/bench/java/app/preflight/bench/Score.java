package app.preflight.bench;

import java.util.Locale;

/** Of the pairs found and of those labelled, how many are both. */
final class Score {

    private int right;
    private int wrong;
    private int labelled;
    private int compared;

    void found(boolean isRight) {
        if (isRight) {
            right++;
        } else {
            wrong++;
        }
    }

    /**
     * @param wasCompared or never looked at
     */
    void label(boolean wasCompared) {
        labelled++;
        compared += wasCompared ? 1 : 0;
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return (double) right / Math.max(1, labelled);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return 2.0 * right / Math.max(1, right + wrong + labelled);
    }

    double blockingRecall() {
        return (double) compared / Math.max(1, labelled);
    }

    String text(int pairs, double seconds) {
        return String.format(
                Locale.ROOT,
                "precision %.4f, recall %.4f, F1 %.4f; blocking recall %.4f, %,d pairs, %.1f s",
                precision(),
                recall(),
                f1(),
                blockingRecall(),
                pairs,
                seconds);
    }
}
