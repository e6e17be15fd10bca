package app.preflight.demo;

import tools.jackson.databind.JsonNode;

/**
 * A list of leads under a name, as its file has it.
 *
 * @param maker the e-mail address of a colleague
 * @param view as the API takes it
 */
record DemoView(String maker, JsonNode view) {}
