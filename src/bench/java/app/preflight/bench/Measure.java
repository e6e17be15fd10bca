package app.preflight.bench;

import app.preflight.bench.Figure.Goal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What can be measured on a site with many deals, alone by its name or all in this order. */
enum Measure {
    TICK {
        @Override
        List<Figure> on(Sites sites) {
            Contest ticks = written(sites.large(), sites.large().requests().ticks());
            return List.of(
                    ticks.figure(
                            "tick",
                            List.of(
                                    Goal.atLeast(0.45, " of the minimum", ticks.ofOther()),
                                    Goal.atMost(
                                            1.1, " ms of a processor", ticks.processorTime()))));
        }
    },
    BOARD {
        @Override
        List<Figure> on(Sites sites) {
            Site site = sites.large();
            Contest board = shown(site, site.requests().boards());
            Contest page = shown(site, site.requests().boardPages());
            double ofTheApis = page.product().perSecond() / board.product().perSecond();
            return List.of(
                    board.figure("board", faster(sites, 2.5, Requests::boards)),
                    page.figure(
                            "board page", List.of(Goal.atLeast(0.6, " of the API's", ofTheApis))));
        }
    },
    DEAL {
        @Override
        List<Figure> on(Sites sites) {
            Contest pages = shown(sites.large(), sites.large().requests().dealPages());
            return List.of(pages.figure("deal page", faster(sites, 1.3, Requests::dealPages)));
        }
    },
    SEARCH {
        @Override
        List<Figure> on(Sites sites) {
            Contest searches = shown(sites.large(), sites.large().requests().searches());
            return List.of(searches.figure("search", faster(sites, 1.5, Requests::searches)));
        }
    },
    LEAD {
        @Override
        List<Figure> on(Sites sites) {
            Site site = sites.large();
            Contest besideTicks =
                    Contest.between(
                            site.machine(), site.requests().leads(), site.requests().ticks());
            return List.of(
                    written(site, site.requests().leads())
                            .figure(
                                    "lead",
                                    List.of(
                                            Goal.atLeast(
                                                    0.4, " of a tick's", besideTicks.ofOther()))));
        }
    },
    TODAY {
        @Override
        List<Figure> on(Sites sites) {
            Contest today = shown(sites.large(), sites.large().sellersRequests().today());
            return List.of(
                    today.figure(
                            "today",
                            List.of(Goal.atMost(6, " ms of a processor", today.processorTime()))));
        }
    },
    GROWTH {
        @Override
        List<Figure> on(Sites sites) {
            List<Site> all = List.of(sites.small(), sites.large(), sites.huge());
            return List.of(
                    Growth.over(all, "tick", 1.3, site -> site.requests().ticks()),
                    Growth.over(all, "board", 1.3, site -> site.requests().boards()),
                    Growth.over(all, "deal page", 1.3, site -> site.requests().dealPages()),
                    Growth.over(all, "today", 1.3, site -> site.sellersRequests().today()),
                    Growth.over(all, "search", 2, site -> site.requests().searches()));
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

    private static Contest written(Site site, Work product) {
        return Contest.between(site.machine(), product, site.minimum().write());
    }

    private static Contest shown(Site site, Work product) {
        return Contest.between(site.machine(), product, site.minimum().read());
    }

    /** Nothing where there is no earlier build to compare with. */
    private static List<Goal> faster(Sites sites, double times, Function<Requests, Work> works) {
        return sites
                .before()
                .map(works)
                .map(earlier ->
                        Contest.between(
                                sites.large().machine(),
                                works.apply(sites.large().requests()),
                                earlier))
                .map(contest ->
                        Goal.atLeast(times, " times the earlier build's", contest.ofOther()))
                .stream()
                .toList();
    }

    abstract List<Figure> on(Sites sites);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
