package app.preflight.routes;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every route once, in an order in which each is taken. A new one is written down here: {@link
 * RoutesTest} fails until then, and what is written here is what the tests of bad input, forged
 * forms, scripts in texts and statements go through.
 */
public final class Visits {

    private static final String PAGES =
            """
            GET /
            GET /account
            GET /board?process=basic&owner=<admin-email>
            GET /board/cards?process=basic&stage=prospecting&after=MjAyNi0xMS0yNFQwMDowMDowMFp8MDE5OGYwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw
            GET /deals?q=a&status=open
            GET /deals/new
            GET /today?reason=no-next-step&after=0_<deal>
            GET /deals/<deal>
            GET /deals/<deal>/playbooks/new
            GET /deals/<deal>/checklist
            GET /deals/<deal>/contact
            GET /deals/<deal>/edit
            GET /deals/<deal>/live text/event-stream
            GET /deals/<behind:seen>/moves
            GET /deals/<deal>/organisation
            GET /deals/<deal>/print
            GET /deals/<deal>/step-by-step
            GET /deals/<deal>/timeline
            GET /forms/<form-link>?utm_campaign=spring
            GET /invitations/<invitation-link>
            GET /leads/<lead>
            GET /leads?view=
            GET /leads/assignment
            GET /leads/criteria
            GET /leads/duplicate-searches
            GET /leads/export?complete=true
            GET /leads/forms
            GET /leads/imports
            GET /leads/imports/<import>
            GET /leads/imports/<import-done>/rejected
            GET /leads/new
            GET /leads/views/<view>
            GET /leads/<lead>/edit
            GET /leads/<lead>/qualification
            GET /merges/new?kind=lead&keep=<lead>&merge=<lead:other>
            GET /merges/<merge>
            GET /organisations/<organisation>
            GET /persons/<person>
            GET /processes
            GET /processes/playbooks
            GET /processes/gallery
            GET /processes/gallery/<=retail-counter>
            GET /processes/imports
            GET /processes/rules?product=<=pump>&amount=5
            GET /processes/suggestions
            GET /processes/<process:drafted>
            GET /processes/<process:drafted>/draft
            GET /processes/<process:drafted>/draft/items/<=who>
            GET /processes/<process:drafted>/draft/trial
            GET /processes/<=basic>/items/<=lead-fits>/suggestions
            GET /processes/<moving:seen>/moves
            GET /processes/<moving:watched>/moves/<bulk-move:watched>
            GET /processes/<=basic>/print
            GET /processes/<=basic>/process.csv
            GET /processes/<=basic>/process.json
            GET /processes/<=basic>/process.md
            GET /processes/<=basic>/usage
            GET /processes/<=basic>/versions/<=1>
            GET /sign-in
            GET /users
            """;

    private static final String DEAL_FORMS =
            """
            POST /deals title=<text>&organisation.name=<text>&contact.name=<text>&contact.email=a@b.example&contact.phone=0812345678&value.amount=15,000&value.currency=THB&closeDate=31/12/2026&product=<text>&source=<text>&decisionMakers=3&process=complex&processReason=<text>
            POST /deals/process-choices title=<text>&product=<text>&source=<text>&value.amount=15,000&value.currency=THB&decisionMakers=3
            POST /deals/<deal> title=<text>&organisation.name=<text>&contact.name=<text>&contact.email=a@b.example&value.amount=15,000&value.currency=THB&closeDate=31/12/2026&nextStep.date=1/12/2026&nextStep.text=<text>&revision=<deal-revision>
            POST /deals/<deal>/items/<=lead-fits> state=waived&reason=<text>&revision=0
            POST /deals/<deal>/hold item=lead-unique&reason=<text>
            POST /deals/<deal>/resumption
            POST /deals/<small-deal>/completions stage=meet
            POST /deals/<small-deal>/completions/<=meet>/reopening
            POST /deals/<deal>/playbooks cause=new-competitor&note=<text>
            POST /deals/<deal:changed>/playbooks/<playbook:changed>/items/<=successor-named> state=waived&reason=<text>&revision=0
            POST /deals/<deal:changed>/playbooks/<playbook:changed>/closure reason=<text>
            POST /deals/<behind:moved>/moves version=2
            POST /deals/<deal:lost>/closure reason=<text>
            POST /deals/<deal:lost>/reopening
            """;

    private static final String LEAD_FORMS =
            """
            POST /leads person.name=<text>&person.email=new@lead.example&person.phone=0812345678&organisation.name=<text>&source=<text>&fields.size=5&owner=<admin-email>
            POST /leads/duplicate-checks person.name=<text>&organisation.name=<text>
            POST /leads/<lead> person.name=<text>&organisation.name=<text>&fields.remark=<text>&revision=<lead-revision>
            POST /leads/<lead>/duplicate-decisions verdict=new&note=<text>
            POST /leads/<lead:lost>/disqualification reason=<text>
            POST /leads/<lead:lost>/reopening
            POST /leads/<lead:converted>/conversion title=<text>&process=basic
            POST /leads/bulk-acts act=assign&to=<admin-email>&id=<lead>
            POST /leads/columns column=person&move=&sort=person
            POST /leads/views name=<text> new&source=<text>&columns=organisation,person&sort=person
            POST /leads/views/<view> q=&owner=me&source=<text>
            POST /leads/views/<view>/name name=<text> renamed
            POST /leads/start-view view=<view>
            POST /leads/views/<view:gone>/deletion
            POST /leads/criteria rules[0].field=source&rules[0].operator=is&rules[0].value=<text>&rules[0].must=true&rules[0].weight=2
            POST /leads/criteria/trials rules[0].field=fields.size&rules[0].operator=at-least&rules[0].value=2&rules[0].weight=1
            POST /leads/assignment name=<text>&conditions[0].field=source&conditions[0].operator=is&conditions[0].value=<text>&owners=<user>&revision=<assignment-revision>
            POST /leads/assignment/<assignment-rule> name=<text>&conditions[0].field=source&conditions[0].operator=is&conditions[0].value=<text>&owners=<user>&revision=<assignment-revision>
            POST /leads/assignment/<assignment-rule>/position to=down&revision=<assignment-revision>
            POST /leads/assignment/<assignment-rule>/deletion revision=<assignment-revision>
            POST /leads/assignment/others owners=<user>&revision=<assignment-revision>
            POST /leads/duplicate-searches
            POST /leads/duplicate-searches/<search>/stop
            POST /leads/forms name=<text>&heading=<text>&consent=<text>&thanks=<text>&source=<text>&owner=me
            POST /forms/<form-link> person.name=<text>&person.email=stranger@web.example&organisation.name=<text>&fields.message=<text>&consent=true&from=<text>
            POST /leads/forms/<form>/closure
            POST /leads/imports name,email,size\\nKanok,kanok@file.example,5
            POST /leads/imports/<import:mapped>/mapping fields.0=person.name&fields.1=person.email&fields.2=fields.size&policy=create
            POST /leads/imports/<import:mapped>/start fields.0=person.name&fields.1=person.email&fields.2=fields.size&policy=create
            POST /leads/imports/<import:mapped>/stop
            POST /leads/imports/<import-done:undone>/undo
            POST /merges kind=lead&keep=<lead:first>&merge=<lead:second>&fields[0]=person.name&leave[0]=person.name
            POST /merges/<merge>/undo
            """;

    private static final String PROCESS_FORMS =
            """
            POST /processes name.en=<text>&name.th=<text>
            POST /processes/playbooks/causes/<=champion-left> active=on&days=30
            POST /processes/gallery/<=retail-counter>
            POST /processes/import-previews text=Meet\\n- Call\\n- Write
            POST /processes/imports text=<process-file>
            POST /processes/rules condition[0].fact=product&condition[0].is=is&condition[0].value=<text>&process=basic&revision=<process-rules-revision>
            POST /processes/rules/<process-rule> condition[0].fact=source&condition[0].is=is&condition[0].value=<text>&process=basic&revision=<process-rules-revision>
            POST /processes/rules/<process-rule>/position to=down&revision=<process-rules-revision>
            POST /processes/rules/<process-rule>/deletion revision=<process-rules-revision>
            POST /processes/rules/fallback process=basic&revision=<process-rules-revision>
            POST /processes/<=basic>/items/<=lead-fits>/suggestions text=<text>&next=/processes
            POST /processes/suggestions/<suggestion>/closure
            POST /processes/<process:drafted>/draft name.en=<text>&name.th=<text>&description.en=<text>&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/stages name.en=<text>&name.th=<text>&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/stages/<=meet> name.en=<text>&name.th=<text>&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/stages/<=meet>/items challenge.en=<text>&challenge.th=<text>&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/stages/<=meet>/position to=down&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/items/<=who> challenge.en=<text>&guidance.en=<text>&response=note&importance=optional&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/items/<=who>/position to=down&revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/undo revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/items/<=where>/deletion revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/stages/<=close>/deletion revision=<draft-revision:drafted>
            POST /processes/<process:drafted>/draft/discarding
            POST /processes/<process:drafted>/draft/publication revision=<draft-revision:drafted>
            POST /processes/<process:tried>/draft/trial revision=<draft-revision:tried>&people=<user>
            POST /processes/<trial:found-good>/trial/publication version=2
            POST /processes/<trial:found-bad>/trial/end version=2
            POST /processes/<process:retired>/retirement
            POST /processes/<process:retired>/retirement/end
            POST /processes/<moving:begun>/moves version=2
            POST /processes/<moving:stopped>/moves/<bulk-move:stopped>/stop
            """;

    private static final String PEOPLE_FORMS =
            """
            POST /account/tokens name=<text>
            POST /account/tokens/<token>/revocation
            POST /users/invitations email=one-more@invited.example&role=rep&team=<text>
            POST /users/<user> role=manager&team=<text>
            POST /users/<user:leaving>/deactivation
            POST /users/<user:leaving>/reactivation
            POST /invitations/<invitation-link> name=<text>&password=<password>&email=guest@invited.example&company=<text>
            POST /users/invitations/<invitation:withdrawn>/withdrawal
            POST /language language=th&next=/deals
            POST /account/password current=<password>&next=<password>
            POST /sign-in email=<admin-email>&password=<password>&next=/deals
            POST /sign-out
            """;

    private Visits() {}

    /** Signing out comes last. */
    public static List<Visit> all() {
        return Stream.of(
                        parsed(ApiVisits.ALL),
                        parsed(PAGES),
                        parsed(DEAL_FORMS),
                        parsed(LEAD_FORMS),
                        parsed(PROCESS_FORMS),
                        parsed(PEOPLE_FORMS))
                .flatMap(visits -> visits)
                .toList();
    }

    private static Stream<Visit> parsed(String lines) {
        return lines.lines().map(Visit::parse);
    }

    public static List<Visit> pages() {
        return all().stream().filter(Visit::isPage).toList();
    }

    public static List<Visit> forms() {
        return all().stream().filter(Visit::isForm).toList();
    }
}
