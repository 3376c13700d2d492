using Pulumi;
using Pulumi.Sandboxes;

return await Deployment.RunAsync(() =>
{
    var sandbox = new Sandbox("workshop", new SandboxArgs
    {
        Image = "python:3.11-slim",
        TimeoutMinutes = 240,
    });

    var settings = new SandboxFile("settings", new SandboxFileArgs
    {
        SandboxId = sandbox.Id,
        Path = "/srv/app/settings.json",
        Content = """{"level": "info"}""",
    });

    var report = new SandboxFile("report", new SandboxFileArgs
    {
        SandboxId = sandbox.Id,
        Path = "/srv/app/report.sh",
        Source = new FileAsset("files/report.sh"),
    });

    // Runs once, and again when the number of rows changes; what it made goes when it is deleted.
    var rows = new Pulumi.Config().GetInt32("rows") ?? 100;
    var data = new Command("data", new CommandArgs
    {
        SandboxId = sandbox.Id,
        Create = "seq \"$ROWS\" > /srv/app/data.csv",
        Delete = "rm -f /srv/app/data.csv",
        EnvironmentVars = { ["ROWS"] = $"{rows}" },
    }, new CustomResourceOptions { DependsOn = { settings } });

    // A file's hash among the triggers: the command runs again when the file changes.
    var check = new Command("check", new CommandArgs
    {
        SandboxId = sandbox.Id,
        Create = "sh /srv/app/report.sh",
        Triggers = Output.All(settings.Sha256, report.Sha256).Apply(hashes => hashes.CastArray<object>()),
    }, new CustomResourceOptions { DependsOn = { settings, report, data } });

    return new Dictionary<string, object?> { ["report"] = check.Stdout };
});
