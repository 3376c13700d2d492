using System.Text.Json;
using Pulumi;
using Sandboxes.Lifecycle.Program;

return await Deployment.RunAsync(() =>
{
    var declared = JsonDocument.Parse(File.ReadAllText("program.json")).RootElement;
    var outputs = new Dictionary<string, object?>();
    var sandboxes = new Dictionary<string, Pulumi.Sandboxes.Sandbox>();
    foreach (var box in Declared.Members(declared, "sandboxes"))
    {
        var sandbox = new Pulumi.Sandboxes.Sandbox(box.Name, DeclaredSandbox.Args(box.Value), Declared.Options(box.Value));
        sandboxes[box.Name] = sandbox;
        outputs[box.Name] = sandbox.Id;
        outputs[box.Name + "Status"] = sandbox.Status;
    }

    new DeclaredParts(sandboxes).Make(declared, outputs);
    foreach (var box in Declared.Members(declared, "get"))
        outputs[box.Name] = Pulumi.Sandboxes.Sandbox.Get(box.Name, box.Value.GetString()!).Status;
    foreach (var box in Declared.Members(declared, "invoke"))
        outputs[box.Name] = Pulumi.Sandboxes.GetSandbox.Invoke(new() { SandboxId = box.Value.GetString()! }).Apply(result => result.Status);
    if (declared.TryGetProperty("throw", out var message))
        throw new InvalidOperationException(message.GetString());

    return outputs;
});
