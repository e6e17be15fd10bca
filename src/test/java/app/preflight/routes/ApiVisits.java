package app.preflight.routes;

/** Those of {@link Visits} that programs go to, each with a body that is right. */
final class ApiVisits {

    static final String ALL =
            """
            GET /api/v1/openapi.json application/json
            POST /api/v1/tokens {"name":"<text>"}
            GET /api/v1/board?process=basic&owner=me
            GET /api/v1/deals?owner=me&status=open&limit=1&q=a
            POST /api/v1/deals {"title":"<text>","process":"complex","organisation":{"name":"<text>"},"contact":{"name":"<text>","email":"a@b.example","phone":"0812345678"},"value":{"amount":"15000.50","currency":"THB"},"closeDate":"2026-12-31","owner":"me","product":"<text>","source":"<text>","decisionMakers":3,"processReason":"<text>"}
            GET /api/v1/deals/<deal>
            PATCH /api/v1/deals/<deal> {"title":"<text>","organisation":{"name":"<text>"},"contact":{"name":"<text>","email":"a@b.example","phone":"0812345678"},"value":{"amount":15000.5,"currency":"THB"},"closeDate":"2026-12-31","owner":"me","product":"<text>","source":"<text>","decisionMakers":3,"nextStep":{"date":"2026-12-15","text":"<text>"}}
            GET /api/v1/deals/<deal>/events?type=deal-opened&limit=5
            GET /api/v1/deals/<deal>/checklist
            GET /api/v1/deals/<deal>/checklist/items/<=lead-fits>
            PUT /api/v1/deals/<deal>/checklist/items/<=lead-unique> {"state":"done","response":{"verdict":"pass","note":"<text>"}}
            POST /api/v1/deals/<small-deal:api>/completions {"stage":"meet"}
            POST /api/v1/deals/<deal>/hold {"item":"lead-fits","reason":"<text>"}
            DELETE /api/v1/deals/<deal>/hold
            POST /api/v1/deals/<behind:api>/moves {"version":2}
            POST /api/v1/deals/<deal:api>/playbooks {"cause":"champion-left","note":"<text>"}
            GET /api/v1/deals/<deal:listed>/playbooks
            GET /api/v1/deals/<deal:listed>/playbooks/<playbook:listed>
            PUT /api/v1/deals/<deal:listed>/playbooks/<playbook:listed>/items/<=successor-named> {"state":"done","response":{"name":"<text>","text":"<text>"}}
            POST /api/v1/deals/<deal:listed>/playbooks/<playbook:listed>/closure {"reason":"<text>"}
            POST /api/v1/deals/<deal:api>/closure {"outcome":"lost","reason":"<text>"}
            DELETE /api/v1/deals/<deal:api>/closure
            POST /api/v1/leads {"person":{"name":"<text>","email":"a@b.example","phone":"0812345678"},"organisation":{"name":"<text>","taxId":"0105536000011","website":"a.example","province":"<text>"},"source":"<text>","owner":"me","fields":{"size":5,"organic":true,"remark":"<text>"}}
            GET /api/v1/leads?status=open&limit=2&q=a
            GET /api/v1/leads/<lead>
            PATCH /api/v1/leads/<lead> {"person":{"name":"<text>","phone":null},"source":"<text>","fields":{"size":null}}
            GET /api/v1/leads/<lead>/events
            GET /api/v1/leads/<lead>/qualification
            POST /api/v1/leads/<lead>/duplicate-decisions {"verdict":"new","note":"<text>"}
            POST /api/v1/leads/<lead:api>/disqualification {"reason":"<text>"}
            DELETE /api/v1/leads/<lead:api>/disqualification
            POST /api/v1/leads/<lead:api>/conversion {"title":"<text>","process":"basic"}
            POST /api/v1/duplicate-checks {"person":{"name":"<text>"},"organisation":{"name":"<text>"}}
            POST /api/v1/duplicate-searches
            GET /api/v1/duplicate-searches/<search>
            POST /api/v1/imports name,email,size\\nKanok,kanok@file.example,5
            GET /api/v1/imports
            GET /api/v1/imports/<import:api>
            POST /api/v1/imports/<import:api>/start {"policy":"create","owner":"me","mapping":{"size":"fields.size"}}
            POST /api/v1/imports/<import:api>/stop
            GET /api/v1/imports/<import-done:api>/rejected
            DELETE /api/v1/imports/<import-done:api>
            GET /api/v1/lead-assignment
            PUT /api/v1/lead-assignment {"rules":[{"name":"<text>","conditions":[{"field":"source","operator":"is","value":"<text>"}],"owners":["me"]}],"others":["me"]}
            POST /api/v1/lead-views {"name":"<text> api","shared":true,"filters":{"owner":"me","status":"open","source":"<text>","undecided":true},"columns":["organisation","fields.size"],"sort":"organisation"}
            GET /api/v1/lead-views?limit=1
            GET /api/v1/lead-views/<view:api>
            PUT /api/v1/lead-views/<view:api> {"name":"<text> changed","filters":{"q":"<text>"}}
            DELETE /api/v1/lead-views/<view:api>
            POST /api/v1/merges {"kind":"lead","keep":"<lead:kept>","merge":"<lead:merged>","fields":["person.name"],"leave":["fields.size"]}
            GET /api/v1/merges?kind=lead&limit=1
            GET /api/v1/merges/<merge:api>
            DELETE /api/v1/merges/<merge:api>
            GET /api/v1/qualification-criteria
            PUT /api/v1/qualification-criteria {"rules":[{"field":"fields.size","operator":"at-least","value":2,"must":true,"weight":3}]}
            POST /api/v1/qualification-criteria/trials {"rules":[{"field":"source","operator":"present","must":false}]}
            GET /api/v1/process-exports/<=basic> application/json
            GET /api/v1/process-exports/<=basic> text/markdown
            GET /api/v1/process-exports/<=basic> text/csv
            POST /api/v1/process-imports {"format":1,"key":"read","name":{"en":"<text>"},"stages":[{"key":"meet","name":{"en":"<text>"},"items":[{"key":"met","challenge":{"en":"<text>"},"response":"note","importance":"should"}]}]}
            GET /api/v1/process-rules
            PUT /api/v1/process-rules {"rules":[{"condition":[{"fact":"product","is":"is","value":"<text>"}],"process":"basic"}],"fallback":"basic"}
            POST /api/v1/process-choices {"product":"<text>","source":"<text>","value":{"amount":"5","currency":"THB"},"decisionMakers":2}
            GET /api/v1/processes?status=published
            GET /api/v1/processes/<=basic>
            GET /api/v1/processes/<moving:api>/moves
            GET /api/v1/processes/<moving:api>/moves/preview
            POST /api/v1/processes/<moving:api>/moves {"version":2}
            GET /api/v1/processes/<moving:api-seen>/moves/<bulk-move:api-seen>
            POST /api/v1/processes/<moving:api-seen>/moves/<bulk-move:api-seen>/stop
            """;

    private ApiVisits() {}
}
