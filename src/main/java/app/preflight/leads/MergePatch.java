package app.preflight.leads;

import app.preflight.web.Invalid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7396: what is named is replaced, what is null goes, objects are looked into. */
final class MergePatch {

    private MergePatch() {}

    /**
     * @throws Invalid where the patch is no object
     */
    static ObjectNode apply(ObjectNode target, JsonNode patch) {
        if (!patch.isObject()) {
            throw new Invalid("", "error.type");
        }
        patch.properties().forEach(field -> apply(target, field.getKey(), field.getValue()));
        return target;
    }

    private static void apply(ObjectNode target, String name, JsonNode value) {
        if (value.isNull()) {
            target.remove(name);
        } else if (value.isObject() && target.path(name) instanceof ObjectNode object) {
            apply(object, value);
        } else {
            target.set(name, value);
        }
    }
}
