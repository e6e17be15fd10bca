package app.preflight.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All known records of a workspace, to be asked which may mean the same as one that is being
 * written. Held in memory, about a hundred bytes a record; any number of threads may ask and put.
 *
 * <p>It keeps what finds a record and not the record: whoever asks loads the profiles of those that
 * are {@link #near} and has them {@link #compare}d.
 */
public final class Register {

    /** Records given up for each two that are kept, from which on it is worth sweeping. */
    private static final double STALE = 1.5;

    private static final int TOO_FEW_TO_SWEEP = 1_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Ids ids = new Ids();
    private final Postings numbers = new Postings();
    private final Vocabulary vocabulary = new Vocabulary();

    /** What was known of the id before is forgotten. */
    public void put(UUID id, NormalProfile profile) {
        Headings headings = profile.headings();
        lock.writeLock().lock();
        try {
            file(ids.add(id), headings);
            sweepWhereStale();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void file(int record, Headings headings) {
        for (int number : headings.numbers()) {
            numbers.add(number, record);
        }
        headings.person().forEach(word -> vocabulary.add(Shelf.PERSON, word, record));
        headings.organisation().forEach(word -> vocabulary.add(Shelf.ORGANISATION, word, record));
        headings.inOnePiece()
                .ifPresent(name -> vocabulary.addInOnePiece(Shelf.ORGANISATION, name, record));
    }

    public void remove(UUID id) {
        lock.writeLock().lock();
        try {
            ids.remove(id);
            sweepWhereStale();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Goes through all there is, and nobody is answered meanwhile; hence seldom. */
    private void sweepWhereStale() {
        if (ids.numbers() > STALE * ids.size() + TOO_FEW_TO_SWEEP) {
            int[] renumbered = ids.renumber();
            numbers.rename(record -> renumbered[record]);
            vocabulary.rename(record -> renumbered[record]);
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return ids.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Those that may be the same, roughly the likeliest first. The last word of a name may be
     * unfinished.
     *
     * @param limit at most so many, at least one
     */
    public List<UUID> near(NormalProfile asked, Effort effort, int limit) {
        Headings headings = asked.headings();
        lock.readLock().lock();
        try {
            Search search = new Search(vocabulary, numbers, ids.size(), effort);
            int[] best = search.of(headings).best(limit, search.least(headings), ids::isTaken);
            return Arrays.stream(best).mapToObj(ids::id).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * How likely each of some known profiles is of the same as the one asked, in their order.
     *
     * @param itself the one asked, where it is known by an id; it may be put already
     */
    public List<Resemblance> compare(
            NormalProfile asked, Optional<UUID> itself, List<NormalProfile> known) {
        lock.readLock().lock();
        try {
            Commonness commonness =
                    new Commonness(new Holding(), itself.filter(ids::has).isPresent());
            return known.stream()
                    .map(other -> new Comparison(asked, other, commonness).resemblance())
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private final class Holding implements Holders {

        @Override
        public int records() {
            return ids.size();
        }

        @Override
        public int of(Shelf shelf, String text) {
            return switch (shelf) {
                case PERSON, ORGANISATION -> vocabulary.holders(shelf, text);
                case EMAIL, PHONE, TAX_NUMBER, HOST -> numbers.get(shelf.hash(text)).size();
            };
        }
    }
}
