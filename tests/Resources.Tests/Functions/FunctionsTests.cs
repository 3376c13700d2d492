using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Functions;

public class FunctionsTests
{
    private readonly World _world = new();

    [Fact]
    public async Task GetSandbox_Known_GivesWhatTheSchemaSays()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Labels = ["mine", "pulumi-stack=dev"] };

        var found = await _world.Function("getSandbox").InvokeAsync(Bag.Of(("sandboxId", "box1")), preview: true, default);

        found.Text("id").ShouldBe("box1");
        found.Texts("labels").ShouldBe(["mine", "pulumi-stack=dev"]);
        found.Text("expiresAt").ShouldBe("2026-01-01T01:00:20Z");
        found.Keys.ShouldBeSubsetOf(World.FunctionSchema("getSandbox").Outputs.Properties.Select(property => property.Name));
    }

    [Fact]
    public async Task GetSandbox_Unknown_NamesTheId()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Function("getSandbox").InvokeAsync(Bag.Of(("sandboxId", "box9")), false, default));

        failure.Code.ShouldBe(StatusCode.NotFound);
        failure.Message.ShouldBe("there is no sandbox box9 in cloud \"prime\"; it may have ended some time ago, or belong to another account or team. getSandboxes lists those there are.");
    }

    [Fact]
    public async Task GetSandbox_NoId_IsRefusedWithoutACall()
    {
        (await Should.ThrowAsync<ProviderException>(() => _world.Function("getSandbox").InvokeAsync(Bag.Of(("sandboxId", "a b")), false, default)))
            .Code.ShouldBe(StatusCode.InvalidArgument);
        _world.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetSandboxes_Filtered_GivesTheRows()
    {
        _world.Cloud.Sandboxes["a"] = Sample.Running with { Id = "a", Labels = ["x"] };
        _world.Cloud.Sandboxes["b"] = Sample.Running with { Id = "b" };

        var found = await _world.Function("getSandboxes").InvokeAsync(Bag.Of(("labels", new[] { "x" }), ("teamId", "team1")), false, default);

        var rows = (PropertyValue.List)found["sandboxes"];
        rows.Items.Select(row => ((PropertyValue.Map)row).Entries.Text("id")).ShouldBe(["a"]);
        var filter = _world.Cloud.Filters.Single();
        (filter.Active, filter.TeamId, filter.Status).ShouldBe((true, "team1", null));
    }

    [Fact]
    public async Task GetSandboxes_StatusOfEndedOnes_AsksForEndedOnesToo()
    {
        await _world.Function("getSandboxes").InvokeAsync(Bag.Of(("status", "TERMINATED")), false, default);

        _world.Cloud.Filters.Single().Active.ShouldBeNull();
    }

    [Fact]
    public async Task GetSandboxes_CloudRefuses_KeepsItsWords()
    {
        _world.Cloud.ListFails = Sample.Failure(CloudErrorKind.Unauthorized, "HTTP 401: who are you");

        var failure = await Should.ThrowAsync<ProviderException>(() => _world.Function("getSandboxes").InvokeAsync(PropertyMap.Empty, false, default));

        failure.Code.ShouldBe(StatusCode.Unauthenticated);
        failure.Message.ShouldStartWith("HTTP 401: who are you.");
    }

    [Fact]
    public async Task List_Query_GivesIdsToImport()
    {
        _world.Cloud.Sandboxes["a"] = Sample.Running with { Id = "a" };

        var rows = new List<ListedResource>();
        await foreach (var row in _world.Resource.ListAsync(PropertyMap.Empty, default))
            rows.Add(row);

        rows.ShouldBe([new ListedResource("a", "web")]);
    }
}
