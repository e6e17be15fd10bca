package app.preflight.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One question to the register. Words are gone through from the rarest on, and no further than
 * pays: a word that very many have makes nobody a candidate by itself, but where two such words
 * meet, and for candidates it counts.
 */
final class Search {

    /** Records with one address or number: the switchboard of a large house tells little. */
    private static final int MOST_OF_A_NUMBER = 500;

    /** Records of words that are read, all in all. */
    private static final int MOST_READ = 30_000;

    /** Records of frequent words that are walked along, for a pair of words. */
    private static final int MOST_WALKED = 1_000_000;

    /** In comparisons: looking one record up in a long list. */
    private static final int LOOKING_UP = 20;

    private final Vocabulary vocabulary;
    private final Postings numbers;
    private final int size;
    private final Tally tally = new Tally();

    private record Block(Posting records, double worth) {}

    /**
     * @param size records that are searched
     */
    Search(Vocabulary vocabulary, Postings numbers, int size) {
        this.vocabulary = vocabulary;
        this.numbers = numbers;
        this.size = size;
    }

    Tally of(Headings asked) {
        for (int number : asked.numbers()) {
            readNumber(numbers.get(number));
        }
        List<Block> blocks = new ArrayList<>();
        for (String word : asked.person()) {
            addBlocks(blocks, vocabulary.meant(Shelf.PERSON, word));
        }
        for (String word : asked.organisation()) {
            addBlocks(blocks, vocabulary.meant(Shelf.ORGANISATION, word));
        }
        if (!asked.inOnePiece().isEmpty()) {
            addBlocks(blocks, vocabulary.meantInOnePiece(Shelf.ORGANISATION, asked.inOnePiece()));
        }
        blocks.sort(Comparator.comparingInt(block -> block.records().size()));
        int rare = readRare(blocks);
        addFrequent(blocks.subList(rare, blocks.size()));
        return tally;
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
            if (read > MOST_READ) {
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
        if (rarest.records().size() + other.records().size() <= MOST_WALKED) {
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
