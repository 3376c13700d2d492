using System.Text.Json;
using Pulumi;
using Pulumi.Sandboxes;

namespace Sandboxes.Lifecycle.Program;

/// <summary>Ports, jobs, commands and files of the declared sandboxes. <c>sandbox</c> names one of those, or is an id.</summary>
internal sealed class DeclaredParts(IReadOnlyDictionary<string, Sandbox> sandboxes)
{
    private readonly Dictionary<string, Resource> _made = sandboxes.ToDictionary(entry => entry.Key, entry => (Resource)entry.Value);

    public void Make(JsonElement declared, Dictionary<string, object?> outputs)
    {
        foreach (var file in Declared.Members(declared, "files"))
        {
            var made = new SandboxFile(file.Name, File(file.Value), Options(file.Value));
            (_made[file.Name], outputs[file.Name]) = (made, made.Sha256);
        }

        foreach (var command in Declared.Members(declared, "commands"))
        {
            var made = new Command(command.Name, Command(command.Value), Options(command.Value));
            (_made[command.Name], outputs[command.Name]) = (made, made.Stdout);
        }

        foreach (var job in Declared.Members(declared, "jobs"))
        {
            var made = new BackgroundJob(job.Name, Job(job.Value), Options(job.Value));
            (_made[job.Name], outputs[job.Name]) = (made, made.Status);
        }

        foreach (var port in Declared.Members(declared, "ports"))
        {
            var made = new ExposedPort(port.Name, Port(port.Value), Options(port.Value));
            outputs[port.Name] = made.Url;
        }
    }

    private CustomResourceOptions Options(JsonElement declared)
    {
        var options = Declared.Options(declared);
        if (declared.TryGetProperty("dependsOn", out var names))
            options.DependsOn.AddRange(names.EnumerateArray().Select(name => (Input<Resource>)_made[name.GetString()!]).ToArray());
        return options;
    }

    private Input<string> SandboxId(JsonElement declared) =>
        declared.GetProperty("sandbox").GetString()! is var name && sandboxes.TryGetValue(name, out var sandbox) ? sandbox.Id : name;

    private ExposedPortArgs Port(JsonElement declared)
    {
        var args = new ExposedPortArgs { SandboxId = SandboxId(declared), Port = declared.GetProperty("port").GetInt32() };
        if (declared.TryGetProperty("name", out var name))
            args.Name = name.GetString()!;
        if (declared.TryGetProperty("protocol", out var protocol))
            args.Protocol = protocol.GetString() == "TCP" ? PortProtocol.Tcp : PortProtocol.Http;
        return args;
    }

    private BackgroundJobArgs Job(JsonElement declared)
    {
        var args = new BackgroundJobArgs { SandboxId = SandboxId(declared), Command = declared.GetProperty("command").GetString()! };
        if (declared.TryGetProperty("workingDir", out var folder))
            args.WorkingDir = folder.GetString()!;
        if (declared.TryGetProperty("environmentVars", out var environment))
            args.EnvironmentVars = DeclaredSandbox.Entries(environment);
        if (declared.TryGetProperty("triggers", out var triggers))
            args.Triggers = Values(triggers);
        if (declared.TryGetProperty("waitForCompletion", out var wait))
            args.WaitForCompletion = wait.GetBoolean();
        if (declared.TryGetProperty("stopOnDelete", out var stop))
            args.StopOnDelete = stop.GetBoolean();
        return args;
    }

    private CommandArgs Command(JsonElement declared)
    {
        var args = new CommandArgs { SandboxId = SandboxId(declared) };
        if (declared.TryGetProperty("create", out var create))
            args.Create = create.GetString()!;
        if (declared.TryGetProperty("update", out var update))
            args.Update = update.GetString()!;
        if (declared.TryGetProperty("delete", out var delete))
            args.Delete = delete.GetString()!;
        if (declared.TryGetProperty("environmentVars", out var environment))
            args.EnvironmentVars = DeclaredSandbox.Entries(environment);
        if (declared.TryGetProperty("timeoutSeconds", out var timeout))
            args.TimeoutSeconds = timeout.GetInt32();
        if (declared.TryGetProperty("triggers", out var triggers))
            args.Triggers = Values(triggers);
        return args;
    }

    private SandboxFileArgs File(JsonElement declared)
    {
        var args = new SandboxFileArgs { SandboxId = SandboxId(declared), Path = declared.GetProperty("path").GetString()! };
        if (declared.TryGetProperty("content", out var content))
            args.Content = DeclaredSandbox.Value(content.GetString()!);
        if (declared.TryGetProperty("source", out var source))
            args.Source = new FileAsset(source.GetString()!);
        return args;
    }

    private static InputList<object> Values(JsonElement values) => values.EnumerateArray().Select(value => (object)value.GetString()!).ToArray();
}
