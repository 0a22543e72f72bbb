#!/usr/bin/perl
# Two queues, and somebody who may work on both.
use strict;
use warnings;
use RT;
RT::LoadConfig();
RT::Init();

my $system = RT->SystemUser;
my $agent  = RT::User->new($system);
$agent->Load('agent1');
unless ($agent->id) {
    my ($id, $message) =
      $agent->Create(Name => 'agent1', EmailAddress => 'agent1@peer.local', Privileged => 1, Password => 'Peer-pass-1');
    die $message unless $id;
}
for my $name (qw(General Agency)) {
    my $queue = RT::Queue->new($system);
    $queue->Load($name);
    $queue->Create(Name => $name) unless $queue->id;
    $queue->Load($name);
    for my $right (qw(SeeQueue ShowTicket CreateTicket ReplyToTicket CommentOnTicket ModifyTicket OwnTicket)) {
        $agent->PrincipalObj->GrantRight(Right => $right, Object => $queue);
    }
}
