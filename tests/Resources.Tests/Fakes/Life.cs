using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>The life of one resource that is no sandbox, as the engine room runs it.</summary>
internal sealed class Life(World world, string name)
{
    /// <summary>The same with a running sandbox <c>box1</c> that the resource can be in.</summary>
    public static Life InRunningBox(World world, string name)
    {
        world.Cloud.Sandboxes["box1"] = Sample.Running;
        return new Life(world, name);
    }

    public IResource Resource => world.Find("sandboxes:index:" + name);

    public ResourceSchema Schema => World.SchemaOf("sandboxes:index:" + name);

    public string Urn => $"urn:pulumi:dev::shop::sandboxes:index:{name}::it";

    /// <summary>What the engine room does with a program's inputs; fails the test when they are refused.</summary>
    public PropertyMap Check(params (string, object?)[] inputs)
    {
        Failures(inputs).ShouldBeEmpty();
        return SchemaCheck.Run(Schema.Inputs, Bag.Of(inputs)).Inputs;
    }

    /// <summary>What a user reads about inputs that are refused.</summary>
    public IReadOnlyList<string> Failures(params (string, object?)[] inputs)
    {
        var result = SchemaCheck.Run(Schema.Inputs, Bag.Of(inputs));
        return [.. result.Failures.Concat(Resource.Check(result.Inputs)).Select(failure => $"{failure.Property}: {failure.Reason}")];
    }

    public DiffResult Diff(PropertyMap oldInputs, PropertyMap oldState, PropertyMap news) =>
        SchemaDiff.Run(Schema, Resource.DiffRules, oldInputs, oldState, news);

    public Task<CreatedResource> Create(PropertyMap inputs, TimeSpan? timeout = null, CancellationToken stop = default) =>
        world.Run(() => Resource.CreateAsync(Call(timeout), inputs, stop));

    public Task<FoundResource?> Read(string id, PropertyMap? inputs = null, PropertyMap? state = null) =>
        world.Run(() => Resource.ReadAsync(Call(), id, inputs, state ?? inputs, default));

    public Task<PropertyMap> Update(string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap news, TimeSpan? timeout = null) =>
        world.Run(() => Resource.UpdateAsync(Call(timeout), id, oldInputs, oldState, news, default));

    public Task Delete(string id, PropertyMap state) => Resource.DeleteAsync(Call(), id, state, default);

    private ResourceCall Call(TimeSpan? timeout = null) => new(Urn, "it", timeout, world.Log);
}
