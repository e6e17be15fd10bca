package app.preflight.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** What somebody looks at Preflight with. */
record Screen(int width, int height, String languages, boolean scripts) {

    static final Screen DESK = new Screen(1280, 800, "en-GB", true);
    static final Screen PHONE = new Screen(360, 740, "en-GB", true);

    Screen in(String language) {
        return new Screen(width, height, language, scripts);
    }

    Screen withoutScripts() {
        return new Screen(width, height, languages, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(width < DESK.width)
                .setLocale(languages)
                .setTimezoneId("Asia/Bangkok")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts);
    }
}
