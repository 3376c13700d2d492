using Sandboxes.Resources.Sandbox.Network;

namespace Sandboxes.Resources.Tests.Sandbox.Network;

public class EgressEntryFaultTests
{
    [Theory]
    [InlineData("", "is empty; leave it out, or write a host name such as \"api.example.com\"")]
    [InlineData("*", "allows no exception, so it says nothing; for all destinations leave both lists out, for none set networkAccess to false")]
    [InlineData("https://a.b/c?d", "has a scheme; write the host alone: \"a.b\"")]
    [InlineData("http://user:pw@a.b:80/", "has a scheme; write the host alone: \"a.b\"")]
    [InlineData("a.b:443", "has a port; all ports of a destination are allowed or denied together, so leave it out: \"a.b\"")]
    [InlineData("10.0.0.1:8000-9000", "has a port; all ports of a destination are allowed or denied together, so leave it out: \"10.0.0.1\"")]
    [InlineData("::1", "is an IPv6 address; only IPv4 addresses, IPv4 blocks and host names are accepted")]
    [InlineData("[2001:db8::1]", "is an IPv6 address; only IPv4 addresses, IPv4 blocks and host names are accepted")]
    [InlineData("2001:db8::/32", "is an IPv6 address; only IPv4 addresses, IPv4 blocks and host names are accepted")]
    [InlineData("me@a.b", "has a user name; write the host alone: \"a.b\"")]
    [InlineData("a.b?x", "has a query; write the host alone: \"a.b\"")]
    [InlineData("a.b/path", "has a path; write the host alone: \"a.b\"")]
    [InlineData("a.*.b", "has a \"*\" elsewhere than as its first part: \"*.b\"")]
    [InlineData("*foo.b", "has a \"*\" elsewhere than as its first part: \"*.b\"")]
    [InlineData("*.a.*", "has a \"*\" elsewhere than as its first part")]
    [InlineData("a..b", "has an empty part between its dots: \"a.b\"")]
    [InlineData(".a.b", "has an empty part between its dots: \"a.b\"")]
    [InlineData("10.0.0.0/33", "has \"33\" as prefix length; an IPv4 block ends in /0 to /32: \"10.0.0.0/32\"")]
    [InlineData("10.0.0.0/x", "has \"x\" as prefix length; an IPv4 block ends in /0 to /32: \"10.0.0.0/32\"")]
    public void Of_RefusedEntry_SaysWhatIsWrongAndWhatToWrite(string entry, string expected) =>
        EgressEntryFault.Of(entry).ShouldBe(expected);

    [Theory]
    [InlineData("api.example.com")]
    [InlineData("*.example.com")]
    [InlineData("10.0.0.1")]
    [InlineData("10.0.0.5/8")]
    [InlineData(" a.b ")]
    [InlineData("-")]
    [InlineData("a b")]
    [InlineData("a.b.")]
    [InlineData("bücher.example")]
    public void Of_WhatTheCloudTakes_IsNotRefused(string entry) => EgressEntryFault.Of(entry).ShouldBeNull();
}
