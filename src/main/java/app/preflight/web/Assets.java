package app.preflight.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The addresses of our scripts, styles and pictures, with the hash of their content, so that
 * browsers may keep them for ever. They never change while the program runs, and a board asks for a
 * thousand.
 */
@Component
class Assets {

    private final ResourceUrlProvider addresses;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider addresses) {
        this.addresses = addresses;
    }

    String address(String name) {
        String address = known.get(name);
        return address == null ? known.computeIfAbsent(name, this::find) : address;
    }

    private String find(String name) {
        String path = "/assets/" + name;
        return Objects.requireNonNullElse(addresses.getForLookupPath(path), path);
    }
}
