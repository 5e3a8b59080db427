// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "icontheme.h"
#include "screentext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
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
    const auto add = [this](const QString &name, const QString &text, State state, auto wish) {
        QPushButton *button = addButton(name, text, state);
        connect(button, &QPushButton::clicked, this, wish);
        return button;
    };
    add(u"addConnection"_s, tr("&Add a connection"), State::NoConnection, &EmptyState::addConnectionRequested);
    add(u"openFile"_s, tr("&Open a file…"), State::NoConnection, &EmptyState::openFileRequested);
    add(u"sample"_s, tr("&Try with sample data"), State::NoConnection, &EmptyState::sampleRequested);
    m_resume = add(
        u"resume"_s, tr("&Resume"), State::NothingFetched, [this] { emit resumeFetchRequested(m_latest->key()); });
    m_open = add(u"openLatest"_s, {}, State::NothingFetched, [this] { emit openFetchRequested(m_latest->key()); });
    m_fetch = add(u"fetch"_s, tr("&Fetch"), State::NothingFetched, &EmptyState::fetchRequested);
    add(u"clearFilter"_s, tr("&Clear the filter"), State::NothingMatches, &EmptyState::clearFilterRequested);
    for (const StateButton &each : std::as_const(m_buttons))
        buttons->addWidget(each.button);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
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
    if (state == State::NothingFetched)
        showLatestFetch();
    updateIcon();
    fitHeight();
}

void EmptyState::setPastFetches(const std::vector<PastFetch> &newestFirst)
{
    m_latest.reset();
    for (const PastFetch &fetch : newestFirst) {
        const bool isBetter = !m_latest || m_latest->isEmptyHanded();
        if (fetch.whose == PastFetch::Whose::Chosen && isBetter && (!m_latest || !fetch.isEmptyHanded()))
            m_latest = fetch;
    }
    setState(m_state);
}

void EmptyState::setZone(const Zone &zone)
{
    m_zone = zone;
    setState(m_state);
}

/// What is kept already can be seen at once; what stopped can go on.
void EmptyState::showLatestFetch()
{
    const bool hasStopped = m_latest && m_latest->hasStopped();
    const bool canBeOpened = m_latest && m_latest->canBeOpened() && m_latest->bytes > 0 && !m_latest->isEmptyHanded();
    m_resume->setVisible(hasStopped);
    m_open->setVisible(canBeOpened);
    m_open->setText(hasStopped ? tr("&Open what has arrived") : tr("&Open the latest fetch"));
    m_resume->setDefault(hasStopped);
    m_open->setDefault(canBeOpened && !hasStopped);
    m_fetch->setDefault(!canBeOpened && !hasStopped);
    if (!canBeOpened && !hasStopped)
        return;
    const QString facts = tr("%1, asked %2 (%3)")
                              .arg(periodTitle(m_latest->period),
                                  screenTimes(m_latest->askedFrom, m_latest->askedAt, m_zone), m_zone.name());
    m_title->setText(hasStopped ? tr("The latest fetch did not come to its end") : tr("Nothing is shown yet"));
    if (hasStopped)
        m_sentence->setText(m_latest->isEmptyHanded()
                ? tr("%1. Nothing had arrived; the fetch can be asked for again.").arg(facts)
                : tr("%1. What has arrived is kept; the fetch can go on where it stopped.").arg(facts));
    else
        m_sentence->setText(tr("The latest fetch is kept on this computer: %1, %2.")
                                .arg(facts,
                                    tr("%Ln sessions received, those of the days around it included", nullptr,
                                        static_cast<int>(m_latest->rows))));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_sentence->text());
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

/// In a low window first the room goes, then the icon, then the title: sentence and buttons can always be read whole.
void EmptyState::fitHeight()
{
    constexpr int wide = 32;
    constexpr int narrow = 8;
    const auto fits = [this](int margin, bool withIcon, bool withTitle) {
        m_icon->setVisible(withIcon);
        m_title->setVisible(withTitle);
        layout()->setContentsMargins(margin * 3 / 2, margin, margin * 3 / 2, margin);
        return layout()->totalHeightForWidth(width()) <= height();
    };
    fits(wide, true, true) || fits(narrow, true, true) || fits(narrow, false, true) || fits(narrow, false, false);
    layout()->activate();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

QPushButton *EmptyState::addButton(const QString &name, const QString &text, State state)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    // The first of a state is the one to press.
    button->setDefault(m_buttons.isEmpty() || m_buttons.back().state != state);
    m_buttons.append({state, button});
    return button;
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(symbolicIcon(textOf(m_state).icon).pixmap(IconSize, QIcon::Disabled));
}
