// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "icontheme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 64;

struct StateText
{
    QString icon;
    QString title;
    QString sentence;
};

StateText textOf(EmptyState::State state)
{
    using State = EmptyState::State;
    switch (state) {
    case State::NoConnection:
        return {u"key"_s, EmptyState::tr("No connection yet"),
            EmptyState::tr("Add a connection to fetch billing sessions, or open a file that was saved before.")};
    case State::NothingFetched:
        return {u"fetch"_s, EmptyState::tr("Nothing fetched yet"),
            EmptyState::tr("Choose a period and fetch its billing sessions.")};
    case State::NothingMatches:
        return {u"filter"_s, EmptyState::tr("Nothing matches"),
            EmptyState::tr("No billing session matches the filter; change it or clear it.")};
    case State::NoSessions:
        return {u"table"_s, EmptyState::tr("No billing sessions"),
            EmptyState::tr("The API lists no billing sessions in this period; choose another one.")};
    case State::NoneInFile:
        return {u"table"_s, EmptyState::tr("No billing sessions"),
            EmptyState::tr("The file holds no billing sessions of the days chosen above.")};
    case State::Loading:
        return {u"fetch"_s, EmptyState::tr("Loading…"), EmptyState::tr("The first billing sessions appear here soon.")};
    }
    return {};
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.4);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_sentence->setWordWrap(true);
    for (QLabel *label : {m_icon, m_title, m_sentence})
        label->setAlignment(Qt::AlignCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    addButton(u"addConnection"_s, tr("&Add a connection"), State::NoConnection, &EmptyState::addConnectionRequested);
    addButton(u"openFile"_s, tr("&Open a file…"), State::NoConnection, &EmptyState::openFileRequested);
    addButton(u"sample"_s, tr("&Try with sample data"), State::NoConnection, &EmptyState::sampleRequested);
    addButton(u"fetch"_s, tr("&Fetch"), State::NothingFetched, &EmptyState::fetchRequested);
    addButton(u"clearFilter"_s, tr("&Clear the filter"), State::NothingMatches, &EmptyState::clearFilterRequested);
    for (const StateButton &each : std::as_const(m_buttons))
        buttons->addWidget(each.button);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 32, 48, 32);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    layout->addStretch();
    setState(State::NoConnection);
}

void EmptyState::setState(State state)
{
    m_state = state;
    const StateText text = textOf(state);
    m_title->setText(text.title);
    m_sentence->setText(text.sentence);
    setAccessibleName(text.title);
    setAccessibleDescription(text.sentence);
    for (const StateButton &each : std::as_const(m_buttons))
        each.button->setVisible(each.state == state);
    updateIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void EmptyState::addButton(const QString &name, const QString &text, State state, void (EmptyState::*wish)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, wish);
    // The first of a state is the one to press.
    button->setDefault(m_buttons.isEmpty() || m_buttons.back().state != state);
    m_buttons.append({state, button});
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(symbolicIcon(textOf(m_state).icon).pixmap(IconSize, QIcon::Disabled));
}
