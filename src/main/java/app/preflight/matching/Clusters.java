package app.preflight.matching;

import app.preflight.matching.Candidates.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Records of the same, united along their links from the surest on. A link alone does not unite:
 * all that two clusters know of themselves, field by field, has to agree. So a record with nothing
 * but a common name joins nobody by itself, and does not join two clusters to one.
 */
final class Clusters {

    /** What the best agreement in a field counts beside the usual one: slips are in either. */
    private static final double BEST = 0.3;

    /** Of each cluster so many are asked. */
    private static final int SPOKESMEN = 12;

    private final Model model;
    private final double priorLogOdds;
    private final int[] parents;
    private final int[] members;
    private final int[] next;
    private final int[] last;
    private final int[] unitedAt;
    private final double[] unitedBy;
    private final Map<Long, Integer> refused = new HashMap<>();
    private int unions;

    private Clusters(Model model, double priorLogOdds, int records) {
        this.model = model;
        this.priorLogOdds = priorLogOdds;
        this.parents = IntStream.range(0, records).toArray();
        this.last = parents.clone();
        this.members = new int[records];
        Arrays.fill(members, 1);
        this.next = new int[records];
        Arrays.fill(next, -1);
        this.unitedAt = new int[records];
        Arrays.fill(unitedAt, Integer.MAX_VALUE);
        this.unitedBy = new double[records];
    }

    static Clusters of(Model model, Candidates candidates, int records) {
        return of(model, candidates.priorLogOdds(), candidates.links(), records);
    }

    /**
     * @param links the surest first
     */
    static Clusters of(Model model, double priorLogOdds, List<Link> links, int records) {
        Clusters clusters = new Clusters(model, priorLogOdds, records);
        links.forEach(clusters::consider);
        return clusters;
    }

    private void consider(Link link) {
        int one = root(link.one());
        int other = root(link.other());
        if (one != other && !wasRefused(one, other)) {
            double logOdds = logOdds(one, other);
            if (logOdds >= 0) {
                unite(one, other, logOdds);
            } else {
                refused.put(pair(one, other), members[one] + members[other]);
            }
        }
    }

    private int root(int record) {
        int root = record;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    /** As they are now: with more members they may be asked again. */
    private boolean wasRefused(int one, int other) {
        return refused.getOrDefault(pair(one, other), 0) == members[one] + members[other];
    }

    private static long pair(int one, int other) {
        return PairList.pair(Math.min(one, other), Math.max(one, other));
    }

    /** By field, for a record with a slip in one may agree in the others. */
    private double logOdds(int one, int other) {
        List<double[]> pairs = new ArrayList<>();
        int[] others = spokesmen(other);
        for (int some : spokesmen(one)) {
            for (int facing : others) {
                pairs.add(model.weights(some, facing));
            }
        }
        double logOdds = priorLogOdds;
        for (int field = 0; field < pairs.getFirst().length; field++) {
            logOdds += weight(field, pairs);
        }
        return logOdds;
    }

    private static double weight(int field, List<double[]> pairs) {
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double[] pair : pairs) {
            if (!Double.isNaN(pair[field])) {
                sum += pair[field];
                best = Math.max(best, pair[field]);
                count++;
            }
        }
        return count == 0 ? 0 : (1 - BEST) * sum / count + BEST * best;
    }

    private int[] spokesmen(int root) {
        int step = (members[root] + SPOKESMEN - 1) / SPOKESMEN;
        int[] chosen = new int[(members[root] + step - 1) / step];
        int place = 0;
        for (int member = root; member >= 0; member = next[member]) {
            if (place % step == 0) {
                chosen[place / step] = member;
            }
            place++;
        }
        return chosen;
    }

    /** The smaller hangs on the larger, so that no way to the root is long. */
    private void unite(int one, int other, double logOdds) {
        boolean isLarger =
                members[one] > members[other] || (members[one] == members[other] && one < other);
        int root = isLarger ? one : other;
        int joining = isLarger ? other : one;
        parents[joining] = root;
        unitedAt[joining] = unions++;
        unitedBy[joining] = logOdds;
        members[root] += members[joining];
        next[last[root]] = joining;
        last[root] = last[joining];
    }

    /** The cluster's records, in order. */
    int[] with(int record) {
        int root = root(record);
        int[] all = new int[members[root]];
        int place = 0;
        for (int member = root; member >= 0; member = next[member]) {
            all[place++] = member;
        }
        Arrays.sort(all);
        return all;
    }

    /** What spoke for uniting the parts of a cluster that two records of it came from. */
    double unitedBy(int one, int other) {
        int left = one;
        int right = other;
        double logOdds = 0;
        while (left != right && Math.min(unitedAt[left], unitedAt[right]) < unions) {
            boolean leftFirst = unitedAt[left] < unitedAt[right];
            logOdds = unitedBy[leftFirst ? left : right];
            left = leftFirst ? parents[left] : left;
            right = leftFirst ? right : parents[right];
        }
        return logOdds;
    }
}
