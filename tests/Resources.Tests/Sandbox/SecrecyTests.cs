using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox;

/// <summary>A cloud that repeats secrets in all its words: none of them reaches a text, and in the state they are wrapped.</summary>
public class SecrecyTests
{
    private const string Marker = "s3cr3t-marker";

    private readonly World _world = new();

    private PropertyMap Inputs => _world.Check(
        ("secrets", Bag.Of(("KEY", Marker + "-1"))),
        ("environmentVars", Bag.Of(("PLAIN", "open"), ("TOKEN", Bag.Secret(Marker + "-2")))));

    [Fact]
    public async Task Create_Refused_HidesThem()
    {
        _world.Cloud.CreateFails = Sample.Failure(CloudErrorKind.Refused, $"HTTP 422: secrets.KEY={Marker}-1 and {Marker}-2");

        (await Should.ThrowAsync<ProviderException>(() => _world.Create(Inputs))).Message
            .ShouldBe("HTTP 422: secrets.KEY=[secret] and [secret]. Nothing was created.");
    }

    [Fact]
    public async Task Create_AnswerLost_HidesThem()
    {
        _world.Cloud.CreateFails = Sample.Failure(CloudErrorKind.Timeout, $"sent {Marker}-1", outcomeUnknown: true);
        _world.Cloud.ListFails = Sample.Failure(CloudErrorKind.Timeout);

        (await Should.ThrowAsync<ProviderException>(() => _world.Create(Inputs))).Message.ShouldNotContain(Marker);
    }

    [Fact]
    public async Task Create_Ends_HidesThemInReasonsAndState()
    {
        _world.Cloud.Statuses.Enqueue(new SandboxStatus("box1", "ERROR", new SandboxError("ERROR", "X", $"bad {Marker}-1 {Marker}-2"), null));

        var failure = await Should.ThrowAsync<InitFailedException>(() => _world.Create(Inputs));

        string.Join("\n", failure.Reasons).ShouldNotContain(Marker);
        Open(failure.State).ShouldNotContain(Marker);
        _world.Log.Statuses.ShouldAllBe(line => !line.Contains(Marker));
    }

    [Fact]
    public async Task Read_Ended_HidesThemInTheWarning()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "ERROR", ErrorMessage = $"bad {Marker}-2", TerminationReason = Marker + "-1" };

        await _world.Read(Inputs);

        _world.Log.Warnings.Single().ShouldNotContain(Marker);
    }

    [Fact]
    public async Task Create_ComesUp_WrapsThemInTheState()
    {
        _world.Cloud.Statuses.Enqueue("RUNNING");

        var state = (await _world.Create(Inputs)).State;

        Open(state).ShouldNotContain(Marker);
        Open(state).ShouldContain("open");
        _world.Cloud.Specs[0].Secrets!["KEY"].ShouldBe(Marker + "-1");
    }

    /// <summary>All that is not wrapped.</summary>
    private static string Open(PropertyMap map) => string.Join("\n", map.Select(entry => entry.Key + " " + Open(entry.Value)));

    private static string Open(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => string.Join("\n", list.Items.Select(Open)),
        PropertyValue.Map map => Open(map.Entries),
        _ => "",
    };
}
