"""Ways through files: the runner's, the user's, other people's, and those of the checkout."""
import os

from processes import read


def reading(key):
    return lambda facts: read(facts["paths"][key])


def writing(key):
    """Appends, or makes: the test looks at what came of it."""

    def act(facts):
        path = facts["paths"][key]
        with open(path, "a") as file:
            file.write("# written by a tool\n")
        return True

    return act


def renaming(facts):
    """A folder that is guarded by its name could be moved away, and another put in its place."""
    path = facts["paths"]["git"]
    os.rename(path, path + "-moved")
    os.rename(path + "-moved", path)
    return True


def walking(facts):
    """Everything below the folders where others keep things."""
    texts = []
    for top in ("/home", "/root", "/tmp", "/var/tmp", "/run", "/srv", "/mnt", "/media", "/var/lib"):
        for folder, folders, names in os.walk(top):
            if os.path.realpath(folder).startswith((facts["paths"]["workspace"], os.environ["HOME"])):
                folders[:] = []
                continue
            folders[:] = [each for each in folders if each not in ("node_modules", "src")][:50]
            for name in names[:50]:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and os.path.getsize(path) < 10_000:
                    try:
                        texts.append(read(path))
                    except OSError:
                        pass
    return b"\n".join(texts)


def leaving(facts):
    for folder in ("/tmp", os.environ["HOME"]):
        with open(os.path.join(folder, facts["keys"]["key"]), "w") as file:
            file.write(facts["left"])
    return False


routes = {
    "command file, read": reading("commandFile"),
    "command file, written": writing("commandFile"),
    "payload of the event": reading("event"),
    "RUNNER_TEMP, read": reading("temp"),
    "RUNNER_TEMP, written": writing("newInTemp"),
    "audit log of this run": reading("audit"),
    "audit log of this run, written": writing("audit"),
    "keys of ssh": reading("ssh"),
    "passwords of netrc": reading("netrc"),
    "logins of docker": reading("docker"),
    "tokens of npm": reading("npmrc"),
    "tokens of gh": reading("gh"),
    "home, written": writing("newInHome"),
    "somebody's file in /tmp": reading("ofOthers"),
    "whatever lies in homes and temporary folders": walking,
    "shared memory file": reading("sharedFile"),
    "credentials of the checkout": reading("gitConfig"),
    "credentials of a submodule": reading("moduleConfig"),
    "credentials of a nested checkout": reading("nestedConfig"),
    "configuration of git, written": writing("gitConfig"),
    "hooks of git, written": writing("newHook"),
    ".git moved away": renaming,
    "workflows, written": writing("newWorkflow"),
    "its own program, written": writing("program"),
    "beside the workspace, written": writing("newBeside"),
    "system, written": writing("newInSystem"),
    "later: workspace, written": writing("newInWorkspace"),
    "later: leaving files": leaving,
    "later: left in /tmp": lambda facts: read(os.path.join("/tmp", facts["keys"]["key"])),
    "later: left in HOME": lambda facts: read(os.path.join(os.environ["HOME"], facts["keys"]["key"])),
    "later: canary": lambda facts: read(os.path.join(os.environ["HOME"], "canary")),
}
