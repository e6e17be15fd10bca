package app.preflight.matching;

/**
 * Where something is filed: words of persons' and of organisations' names apart, and each sort of
 * number. Texts are kept as hashes; where two fall together, a record is looked at in vain.
 */
enum Shelf {
    PERSON(1),
    ORGANISATION(2),
    EMAIL(3),
    PHONE(4),
    TAX_NUMBER(5),
    HOST(6);

    /** FNV-1a's prime; what it leaves unmixed is mixed at the end. */
    private static final long PRIME = 0x100000001B3L;

    /** What hashing begins with, so that one text has another hash on each shelf. */
    private final long start;

    Shelf(int salt) {
        this.start = 0xCBF29CE484222325L + salt;
    }

    int hash(String text) {
        long hash = start;
        for (int place = 0; place < text.length(); place++) {
            hash = (hash ^ text.charAt(place)) * PRIME;
        }
        return mixed(hash);
    }

    int hash(char[] letters, int length) {
        return hash(start, letters, length);
    }

    /** Of the sound of a word, which is no word itself. */
    int hashOfSound(char[] letters, int length) {
        return hash(~start, letters, length);
    }

    private static int hash(long start, char[] letters, int length) {
        long hash = start;
        for (int place = 0; place < length; place++) {
            hash = (hash ^ letters[place]) * PRIME;
        }
        return mixed(hash);
    }

    /** Not negative, so that it can be kept as a number itself. */
    private static int mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xFF51AFD7ED558CCDL;
        return (int) ((mixed ^ (mixed >>> 29)) >>> 33);
    }
}
