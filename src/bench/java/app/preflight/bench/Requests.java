package app.preflight.bench;

import app.preflight.matching.Profile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What users ask of the server, over its API and its pages, an admin each time: nobody sees more.
 */
final class Requests {

    private final int port;
    private final SignIn signIn;
    private final Data data;
    private final List<String> words;

    Requests(int port, SignIn signIn, Data data) {
        this.port = port;
        this.signIn = signIn;
        this.data = data;
        this.words = Words.of(data.texts());
    }

    /** Each an item that nobody had touched, spread over all deals that run. */
    Work ticks() {
        return inTurn(number -> tick(data.nextTick()));
    }

    Work boards() {
        return inTurn(number -> board(number % 2 == 0 ? "basic" : "complex"));
    }

    Work boardPages() {
        return inTurn(number -> boardPage(number % 2 == 0 ? "basic" : "complex"));
    }

    Work dealPages() {
        return inTurn(number -> dealPage(data.anyTarget(number)));
    }

    Work searches() {
        return inTurn(number -> search(words.get(number % words.size())));
    }

    /** Leads that somebody writes, and asks each time who is known. */
    Work duplicateChecks(List<Profile> leads) {
        List<String> bodies = leads.stream().map(Requests::lead).toList();
        return inTurn(number ->
                HttpConnection.post(
                        "/api/v1/duplicate-checks",
                        signIn.token(),
                        bodies.get(number % bodies.size())));
    }

    private static String lead(Profile lead) {
        return """
        {"person":{"name":"%s","email":"%s","phone":"%s"},"organisation":{"name":"%s"},"fields":{}}\
        """
                .formatted(lead.name(), lead.email(), lead.phone(), lead.organisation());
    }

    /** Leads that nobody has written before; each is checked for duplicates as it comes. */
    Work leads() {
        String run = Long.toString(System.nanoTime(), 36);
        return inTurn(number ->
                HttpConnection.post(
                        "/api/v1/leads", signIn.token(), lead(new MadeUpLead(run, number))));
    }

    private record MadeUpLead(String run, int number) {}

    private static String lead(MadeUpLead lead) {
        return """
        {"person":{"name":"Nok %1$s %2$d","email":"nok-%1$s-%2$d@customer.example"},\
        "organisation":{"name":"Lek %1$s %2$d Trading"}}\
        """
                .formatted(lead.run(), lead.number());
    }

    /** What the one who is signed in has to do. */
    Work today() {
        return inTurn(number -> HttpConnection.get("/", signIn.session()));
    }

    private Work inTurn(IntFunction<byte[]> request) {
        AtomicInteger number = new AtomicInteger();
        return HttpConnection.work(port, () -> request.apply(number.getAndIncrement()));
    }

    byte[] tick(Data.Tick tick) {
        Target target = tick.target();
        return HttpConnection.put(target.path(), signIn.token(), target.body(tick.round()));
    }

    byte[] board(String process) {
        return HttpConnection.get("/api/v1/board?process=" + process, signIn.token());
    }

    byte[] boardPage(String process) {
        return HttpConnection.get("/board?process=" + process, signIn.session());
    }

    byte[] dealPage(Target target) {
        return HttpConnection.get("/deals/" + target.deal(), signIn.session());
    }

    byte[] search(String word) {
        return HttpConnection.get("/api/v1/deals?q=" + SignIn.encode(word), signIn.token());
    }
}
