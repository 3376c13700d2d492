using Pulumi;
using Pulumi.Sandboxes;

return await Deployment.RunAsync(() =>
{
    const int port = 8000;

    // Ports can be exposed of containers only.
    var sandbox = new Sandbox("preview", new SandboxArgs
    {
        Image = "node:22-slim",
        Vm = false,
        TimeoutMinutes = 120,
    });

    var server = new BackgroundJob("server", new BackgroundJobArgs
    {
        SandboxId = sandbox.Id,
        Command = "node -e \"require('http').createServer((request, answer) => answer.end(process.env.GREETING + '\\n')).listen(Number(process.env.PORT))\"",
        EnvironmentVars = { ["PORT"] = $"{port}", ["GREETING"] = new Pulumi.Config().Get("greeting") ?? "hello from a sandbox" },
    });

    var web = new ExposedPort("web", new ExposedPortArgs
    {
        SandboxId = sandbox.Id,
        Port = port,
        Name = "web",
    }, new CustomResourceOptions { DependsOn = { server } });

    return new Dictionary<string, object?> { ["url"] = web.Url, ["server"] = server.Status };
});
