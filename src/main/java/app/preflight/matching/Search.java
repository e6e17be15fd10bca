package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One question to the register, followed as far as its effort says. */
final class Search {

    /** Records with one address or number: the switchboard of a large house tells little. */
    private static final int MOST_OF_A_NUMBER = 500;

    /** In comparisons: looking one record up in a long list. */
    private static final int LOOKING_UP = 20;

    private final Vocabulary vocabulary;
    private final Postings numbers;
    private final int size;
    private final Effort effort;
    private final Tally tally = new Tally();

    private record Block(Posting records, double worth) {}

    /**
     * @param size records that are searched
     */
    Search(Vocabulary vocabulary, Postings numbers, int size, Effort effort) {
        this.vocabulary = vocabulary;
        this.numbers = numbers;
        this.size = size;
        this.effort = effort;
    }

    Tally of(Headings asked) {
        for (int number : asked.numbers()) {
            readNumber(numbers.get(number));
        }
        List<Block> blocks = new ArrayList<>();
        double shared = sum(asked, this::shared);
        asked.person().forEach(word -> addBlocks(blocks, meant(Shelf.PERSON, word, shared)));
        asked.organisation()
                .forEach(word -> addBlocks(blocks, meant(Shelf.ORGANISATION, word, shared)));
        asked.inOnePiece().ifPresent(name -> addBlocks(blocks, meantInOnePiece(name)));
        blocks.sort(Comparator.comparingInt(block -> block.records().size()));
        int rare = readRare(blocks);
        addFrequent(blocks.subList(rare, blocks.size()));
        return tally;
    }

    /** What must speak for a record, in bits: less where all that is asked with says little. */
    double least(Headings asked) {
        double said =
                sum(asked, this::rarity)
                        + asked.numbers().stream()
                                .mapToDouble(number -> rarity(numbers.get(number)))
                                .sum();
        return effort.least * Math.min(rarity(Posting.NONE), said);
    }

    /** Over the records of each word, as it is written. */
    private double sum(Headings asked, ToDoubleFunction<Posting> worth) {
        return asked.person().stream()
                        .map(word -> records(Shelf.PERSON, word))
                        .mapToDouble(worth)
                        .sum()
                + asked.organisation().stream()
                        .map(word -> records(Shelf.ORGANISATION, word))
                        .mapToDouble(worth)
                        .sum();
    }

    private Posting records(Shelf shelf, Word word) {
        return vocabulary.records(shelf.hash(word.letters()));
    }

    /** Nothing where at most one has it, which may be the record that is asked for itself. */
    private double shared(Posting records) {
        return records.size() > 1 ? rarity(records) : 0;
    }

    private Map<Integer, Double> meant(Shelf shelf, Word word, double shared) {
        Map<Integer, Double> meant = meantBySound(shelf, word);
        vocabulary.noteBeginningAlike(meant, shelf, word);
        double others = shared - shared(records(shelf, word));
        if (others < effort.enough * rarity(Posting.NONE)) {
            vocabulary.noteMisspelt(meant, shelf, word);
        }
        return meant;
    }

    /** A name of several words, whose slips are found word by word. */
    private Map<Integer, Double> meantInOnePiece(Word name) {
        return meantBySound(Shelf.ORGANISATION, name);
    }

    private Map<Integer, Double> meantBySound(Shelf shelf, Word word) {
        Map<Integer, Double> meant = new HashMap<>();
        vocabulary.noteWritten(meant, shelf, word);
        vocabulary.noteSoundingAlike(meant, shelf, word);
        if (effort.nearlyAlike) {
            vocabulary.noteSoundingNearlyAlike(meant, shelf, word);
        }
        return meant;
    }

    private void readNumber(Posting records) {
        if (records.size() <= MOST_OF_A_NUMBER) {
            read(new Block(records, 2 * rarity(records)));
        }
    }

    private void addBlocks(List<Block> blocks, Map<Integer, Double> meant) {
        meant.forEach((word, fit) -> {
            Posting records = vocabulary.records(word);
            blocks.add(new Block(records, fit * rarity(records)));
        });
    }

    /** In bits. */
    private double rarity(Posting records) {
        return Math.log(1 + (double) size / Math.max(1, records.size())) / Math.log(2);
    }

    private void read(Block block) {
        block.records().each(record -> tally.add(record, block.worth()));
    }

    /**
     * @return how many of the blocks were read
     */
    private int readRare(List<Block> blocks) {
        int read = 0;
        int rare = 0;
        for (Block block : blocks) {
            read += block.records().size();
            if (read > effort.read) {
                break;
            }
            read(block);
            rare++;
        }
        return rare;
    }

    private void addFrequent(List<Block> blocks) {
        blocks.stream().skip(1).forEach(block -> admitShared(blocks.getFirst(), block));
        blocks.forEach(this::addWhereKnown);
    }

    private void admitShared(Block rarest, Block other) {
        if (rarest.records().size() + other.records().size() <= effort.walked) {
            rarest.records().eachInCommon(other.records(), record -> tally.add(record, 0));
        }
    }

    private void addWhereKnown(Block block) {
        Posting records = block.records();
        if (records.size() < (long) tally.size() * LOOKING_UP) {
            records.each(record -> {
                if (tally.has(record)) {
                    tally.add(record, block.worth());
                }
            });
        } else {
            tally.each(record -> {
                if (records.contains(record)) {
                    tally.add(record, block.worth());
                }
            });
        }
    }
}
