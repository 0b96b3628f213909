package dev.probity.local.progress;

/** Says nothing. */
final class Silent implements Progress, Progress.Stage {
    @Override
    public Stage begin(String title) {
        return this;
    }

    @Override
    public void say(String line) {}

    @Override
    public void detail(String text) {}

    @Override
    public void done(String result) {}

    @Override
    public void left(String result) {}

    @Override
    public void failed() {}
}
