using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Command;

/// <summary>
/// A command's life: its three lines. The id is the sandbox's with eight digits by chance behind it; nothing can be looked up by it,
/// for a command is an act and no thing.
/// </summary>
internal sealed class CommandResource(ProviderConfiguration configuration, EndedSandboxes ended, TimeProvider time, Chance chance) : IResource
{
    public const string TypeToken = "sandboxes:index:Command";

    public string Token => TypeToken;

    public DiffRules DiffRules => CommandDiffRules.All;

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => CommandRules.Check(inputs);

    /// <summary>There are no orphans of what leaves nothing behind.</summary>
    public void Seen(string id)
    {
    }

    public async Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting)
    {
        var id = $"{inputs.Text(CommandProperties.SandboxId)}/{Convert.ToHexStringLower(chance.Bytes(4))}";
        var result = CommandState.Given(inputs, CommandLines.Create)
            ? await Run(CommandStep.Create.Consequence).RunAsync(call, CommandStep.Create, inputs, stopWaiting)
            : null;
        return new CreatedResource(id, CommandState.Of(inputs, result, PropertyMap.Empty));
    }

    public Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        new CommandRead(configuration.Open(), ended).RunAsync(call, id, oldInputs, oldState, stopWaiting);

    public async Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting)
    {
        var line = CommandChanges.Between(oldInputs, inputs) == CommandChange.Run ? CommandState.UpdateLine(inputs) : null;
        if (line is null)
            return CommandState.Of(inputs, null, oldState);
        var step = CommandStep.Update(line);
        return CommandState.Of(inputs, await Run(step.Consequence).RunAsync(call, step, inputs, stopWaiting), oldState);
    }

    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting) =>
        CommandState.Given(oldState, CommandLines.Delete)
            ? new CommandDelete(configuration.Open(), time).RunAsync(call, oldState, stopWaiting)
            : Task.CompletedTask;

    public IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, CancellationToken cancel) => throw NoList.Of(Token);

    private CommandRun Run(string consequence) => new(configuration.Open(consequence), time);
}
