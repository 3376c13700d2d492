using Pulumi;
using Pulumi.Sandboxes;

return await Deployment.RunAsync(() =>
{
    var sandbox = new Sandbox("hello", new SandboxArgs
    {
        Image = "python:3.11-slim",
        TimeoutMinutes = 60,
        EnvironmentVars = { ["GREETING"] = "hello" },
    });

    return new Dictionary<string, object?>
    {
        ["id"] = sandbox.Id,
        ["name"] = sandbox.Name,
        ["status"] = sandbox.Status,
        ["expiresAt"] = sandbox.ExpiresAt,
    };
});
