using System.Text.Json.Nodes;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary>A stack opened by a command: its project, configuration, secrets and state.</summary>
internal sealed class StackSession
{
    private readonly StateFile _file;
    private readonly CheckpointWriter _writer;
    private readonly JsonObject? _deployment;
    private readonly ISecretCrypter _stateCrypter;

    private StackSession(ProjectFile project, string stack, StateFile file, StackConfigFile configFile, CommandContext context)
    {
        Project = project;
        Stack = stack;
        _file = file;
        _deployment = CheckpointReader.Deployment(file.Read());
        var stateSalt = CheckpointReader.Salt(_deployment);
        var salt = configFile.EncryptionSalt ?? stateSalt;
        var passphrase = Passphrase.Read(context.Environment);
        Crypter = salt is null ? PassphraseCrypter.Create(passphrase) : PassphraseCrypter.Open(passphrase, salt);
        _stateCrypter = stateSalt is null || stateSalt == salt ? Crypter : PassphraseCrypter.Open(passphrase, stateSalt);
        _writer = new CheckpointWriter(Crypter, Crypter.Salt, context.Clock);
        Config = StackConfig.Read(project, configFile, Crypter);
    }

    public ProjectFile Project { get; }

    public string Stack { get; }

    public StackConfig Config { get; }

    public PassphraseCrypter Crypter { get; }

    public string StateFilePath => _file.Path;

    public static StackSession Open(CommandContext context, string? stack)
    {
        var project = ProjectFile.Find(context.Directory);
        var backend = new Backend(context.Environment);
        var name = stack ?? context.Environment.GetValueOrDefault("PULUMI_STACK") ?? backend.Selected(project.Name)
            ?? throw new StateException("no stack is selected; pass --stack NAME, or run: stack select NAME --create");
        var file = backend.File(project.Name, name);
        if (!file.Exists)
            throw new StateException($"no stack named '{name}' in {file.Path}; make it with: stack init {name}");
        return new StackSession(project, name, file, StackConfigFile.Of(project, name), context);
    }

    public static void Create(CommandContext context, ProjectFile project, string name)
    {
        var file = new Backend(context.Environment).File(project.Name, name);
        if (file.Exists)
            throw new StateException($"the stack '{name}' is there already: {file.Path}");
        // Opened first: a stack that cannot be opened, for want of its passphrase, is not made.
        _ = new StackSession(project, name, file, StackConfigFile.Of(project, name), context);
        var empty = new JsonObject { ["version"] = 3, ["checkpoint"] = new JsonObject { ["stack"] = name } };
        file.Write(System.Text.Encoding.UTF8.GetBytes(empty.ToJsonString(StateJson.Indented)));
    }

    public Checkpoint Load() => CheckpointReader.Read(CheckpointReader.Deployment(_file.Read()), new StateValues(_stateCrypter));

    public void Save(Checkpoint checkpoint) => _file.Write(_writer.WriteFile(Stack, checkpoint));

    public void Backup() => _file.Backup();

    public JsonObject Export() => new() { ["version"] = 3, ["deployment"] = _writer.Write(Load()) };

    public void Import(JsonNode exported)
    {
        var deployment = CheckpointReader.Deployment(exported) ?? throw new StateException("the file holds no deployment; export one with: stack export");
        var salt = CheckpointReader.Salt(deployment);
        var known = salt is null || salt == Crypter.Salt || salt == CheckpointReader.Salt(_deployment)
            ? _stateCrypter
            : throw new StateException("the file's secrets were encrypted for another stack");
        Backup();
        Save(CheckpointReader.Read(deployment, new StateValues(salt == Crypter.Salt ? Crypter : known)));
    }
}
