package app.preflight.bench;

import app.preflight.bench.Figure.Goal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What can be measured on a site with many deals, alone by its name or all in this order. */
enum Measure {
    TICK {
        @Override
        List<Figure> on(Sites sites) {
            Contest ticks =
                    Contest.between(
                            sites.large().machine(),
                            sites.large().requests().ticks(),
                            sites.large().statements().ticks());
            return List.of(
                    ticks.figure(
                            "tick",
                            List.of(
                                    Goal.atLeast(2000, " a second", ticks.product().perSecond()),
                                    Goal.below(25, " ms p95", ticks.product().percentile(95)),
                                    Goal.atLeast(0.5, " of bare", ticks.ofBare()))));
        }
    },
    BOARD {
        @Override
        List<Figure> on(Sites sites) {
            Site site = sites.large();
            return List.of(
                    board("board", site, site.requests().boards(), site.statements().boards()),
                    board(
                            "board page",
                            site,
                            site.requests().boardPages(),
                            site.statements().boardPages()));
        }

        private Figure board(String name, Site site, Work requests, Work statements) {
            Contest boards = Contest.between(site.machine(), requests, statements);
            return boards.figure(
                    name,
                    List.of(
                            Goal.atLeast(150, " a second", boards.product().perSecond()),
                            Goal.below(40, " ms p95", boards.product().percentile(95))));
        }
    },
    DEAL {
        @Override
        List<Figure> on(Sites sites) {
            Contest pages =
                    Contest.between(
                            sites.large().machine(),
                            sites.large().requests().dealPages(),
                            sites.large().statements().dealPages());
            return List.of(
                    pages.figure(
                            "deal page",
                            List.of(Goal.atLeast(400, " a second", pages.product().perSecond()))));
        }
    },
    SEARCH {
        @Override
        List<Figure> on(Sites sites) {
            Contest searches =
                    Contest.between(
                            sites.large().machine(),
                            sites.large().requests().searches(),
                            sites.large().statements().searches());
            return List.of(
                    searches.figure(
                            "search",
                            List.of(Goal.below(20, " ms p95", searches.product().percentile(95)))),
                    calm(sites.large().requests().searches()));
        }

        // As many at once as there are processors: how long somebody waits who types.
        private Figure calm(Work searches) {
            int atOnce = Runtime.getRuntime().availableProcessors();
            Round round = Load.run(searches, Duration.ofSeconds(8), atOnce);
            return round.figure("search, " + atOnce + " at once", "", 20);
        }
    },
    GROWTH {
        @Override
        List<Figure> on(Sites sites) {
            Requests small = sites.small().requests();
            Requests large = sites.large().requests();
            return List.of(
                    Growth.between("tick", small.ticks(), large.ticks()),
                    Growth.between("board", small.boards(), large.boards()),
                    Growth.between("deal page", small.dealPages(), large.dealPages()));
        }
    },
    MOVES {
        @Override
        List<Figure> on(Sites sites) {
            return Moving.measure(sites.large());
        }
    },
    LIBRARY {
        @Override
        List<Figure> on(Sites sites) {
            return Library.measure(sites.large());
        }
    },
    START {
        @Override
        List<Figure> on(Sites sites) {
            return Start.measure(sites.largeAlone());
        }
    },
    DUPLICATES {
        @Override
        List<Figure> on(Sites sites) {
            return Duplicates.measure(sites.files());
        }
    },
    ONLINE_CHECK {
        @Override
        List<Figure> on(Sites sites) {
            return OnlineCheck.measure(sites.files(), sites.records());
        }
    },
    LEAD_IMPORT {
        @Override
        List<Figure> on(Sites sites) {
            return LeadImporting.measure(sites.small(), sites.files(), sites.records());
        }
    };

    abstract List<Figure> on(Sites sites);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
