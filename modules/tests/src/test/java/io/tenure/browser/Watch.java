package io.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each journey: what the browser complained about fails it; of a failed one, picture and source are kept. */
class Watch implements AfterTestExecutionCallback, AfterEachCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keep(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (Browser.running() && context.getExecutionException().isEmpty()) {
            assertThat(Browser.current().complaints()).as("what the browser complained about").isEmpty();
        }
    }

    private static void keep(ExtensionContext context) {
        if (Browser.running()) {
            Browser.current().keep(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName().replaceAll("\\W", ""));
        }
    }
}
