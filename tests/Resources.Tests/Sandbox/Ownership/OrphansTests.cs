using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox.Ownership;

public class OrphansTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Create_LiveSandboxOfAnInterruptedRun_IsToldWithBothCommands()
    {
        _world.Cloud.Sandboxes["lost1"] = Orphan("lost1");

        await _world.Create(_world.Check(("waitUntilReady", false)));

        _world.Log.Warnings.ShouldBe(["sandbox lost1 (web-old, RUNNING, created 2026-01-01T00:00:00Z) wears this resource's ownership labels, "
            + "but this run has not met it in the state: an interrupted run left it behind, and it goes on costing money, "
            + "or a replacement failed before, and this run deletes it at its end. "
            + "To adopt it as a resource of its own: `pulumi import sandboxes:index:Sandbox web-found lost1`. "
            + "To delete it: `prime sandbox delete lost1`."]);
    }

    [Fact]
    public async Task Create_OldSandboxOfAReplacement_IsNoOrphan()
    {
        _world.Cloud.Sandboxes["old1"] = Orphan("old1");
        _world.Resource.Seen("old1");

        await _world.Create(_world.Check(("waitUntilReady", false)));

        _world.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_EndedOrForeignSandboxes_AreNoOrphans()
    {
        _world.Cloud.Sandboxes["dead"] = Orphan("dead") with { Status = "TERMINATED" };
        _world.Cloud.Sandboxes["other"] = Orphan("other") with { Labels = ["pulumi-project=shop", "pulumi-stack=dev", "pulumi-urn=another"] };

        await _world.Create(_world.Check(("waitUntilReady", false)));

        _world.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_Many_ListOnce()
    {
        for (var i = 0; i < 5; i++)
            await _world.Create(_world.Check(("waitUntilReady", false)));

        _world.Cloud.Calls.Count(call => call == "list").ShouldBe(1);
        _world.Cloud.Filters.Single().Labels.ShouldBe(["pulumi-project=shop", "pulumi-stack=dev"]);
        _world.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_ListRefused_IsNoReasonToFail()
    {
        _world.Cloud.ListFails = Sample.Failure(CloudErrorKind.Forbidden);

        (await _world.Create(_world.Check(("waitUntilReady", false)))).Id.ShouldBe("box1");
    }

    [Fact]
    public async Task Create_EndsInAnInitError_TellsOfTheOrphanToo()
    {
        _world.Cloud.Sandboxes["lost1"] = Orphan("lost1");
        _world.Cloud.Statuses.Enqueue("ERROR");

        await Should.ThrowAsync<InitFailedException>(() => _world.Create(_world.Check()));

        _world.Log.Warnings.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, null, "${SANDBOXD_API_KEY:-$(cat ${SANDBOXD_HOME:-~/.sandboxd}/key)}", "${SANDBOXD_URL:-http://127.0.0.1:7788}")]
    [InlineData("http://127.0.0.1:9999/api/v1/", "hunter2222", "$(pulumi config get sandboxes:apiKey)", "http://127.0.0.1:9999")]
    public async Task Create_OrphanOnTheLocalCloud_NamesItsAddressAndNotTheKey(string? baseUrl, string? apiKey, string key, string url)
    {
        var world = new World(Bag.Of(("cloud", "local"), ("baseUrl", baseUrl ?? ""), ("apiKey", apiKey ?? "")));
        world.Cloud.Sandboxes["lost1"] = Orphan("lost1");

        await world.Create(world.Check(("waitUntilReady", false)));

        world.Log.Warnings.Single().ShouldEndWith($"To delete it: `curl -X DELETE -H \"Authorization: Bearer {key}\" {url}/api/v1/sandbox/lost1`.");
    }

    private static SandboxInfo Orphan(string id) => Sample.Running with
    {
        Id = id,
        Name = "web-old",
        Labels = [.. OwnershipLabels.For(World.Urn)],
    };
}
