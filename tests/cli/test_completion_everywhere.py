"""Wherever a unit, a task or a plan is named by an option, the shell completes it."""

import click
import typer

from hoagiai_cli.cli.app import app

NAMED = {"--don-vi", "--nhiem-vu", "--ke-hoach"}


def commands(command, path=()):
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), (*path, name))
    else:
        yield " ".join(path), command


def test_every_option_that_names_something_completes():
    found = [
        (name, option, parameter._custom_shell_complete is not None)
        for name, command in commands(typer.main.get_command(app))
        for parameter in command.params
        for option in NAMED & set(parameter.opts)
    ]
    assert {option for _, option, _ in found} == NAMED
    assert [(name, option) for name, option, completes in found if not completes] == []
