using Pulumi;
using Pulumi.Sandboxes;

return await Deployment.RunAsync(() =>
{
    const int port = 7000;

    var sandbox = new Sandbox("service", new SandboxArgs
    {
        Image = "node:22-slim",
        Vm = false,
        TimeoutMinutes = 120,
    });

    var server = new BackgroundJob("server", new BackgroundJobArgs
    {
        SandboxId = sandbox.Id,
        Command = $"node -e \"require('net').createServer(socket => socket.pipe(socket)).listen({port})\"",
    });

    var echo = new ExposedPort("echo", new ExposedPortArgs
    {
        SandboxId = sandbox.Id,
        Port = port,
        Protocol = PortProtocol.Tcp,
    }, new CustomResourceOptions { DependsOn = { server } });

    return new Dictionary<string, object?> { ["endpoint"] = echo.ExternalEndpoint };
});
