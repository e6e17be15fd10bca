package app.preflight.web;

import java.io.IOException;

final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}
