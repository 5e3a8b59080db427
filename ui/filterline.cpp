// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterline.h"

#include "filterpopup.h"
#include "query.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &FilterLine::offerTimely);
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOffering())
            offerTimely();
    });
}

FilterLine::~FilterLine()
{
    delete m_popup;
}

void FilterLine::setResult(const QueryResult &result)
{
    m_known.values = result.values;
    m_known.names = result.counts.names;
    m_known.period = result.query.period;
    m_zone = result.query.zone;
}

void FilterLine::setWrong(int position, int length)
{
    m_wrongPosition = position;
    m_wrongLength = length;
    underline();
}

/// QLineEdit has no formats of its own, but takes those of an input method; they last until the next such event.
void FilterLine::underline()
{
    if (m_composing)
        return;
    QTextCharFormat wavy;
    wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wavy.setUnderlineColor(QColor::fromRgb(0xd1442f));
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_wrongLength > 0)
        attributes.append({QInputMethodEvent::TextFormat, m_wrongPosition - cursorPosition(), m_wrongLength, wavy});
    QInputMethodEvent event({}, attributes);
    QLineEdit::inputMethodEvent(&event);
}

FilterCompletion FilterLine::completion()
{
    m_known.today = todayIn(m_zone);
    return completeFilter(text(), cursorPosition(), m_known);
}

void FilterLine::offerTimely()
{
    const FilterCompletion timely = completion();
    if (timely.position != m_dismissedAt)
        m_dismissedAt = -1;
    if (timely.isTimely && m_dismissedAt < 0)
        offer(timely);
    else
        endOffer();
}

/// Also what nobody needs while typing, or has declined.
void FilterLine::offerAll()
{
    m_dismissedAt = -1;
    offer(completion());
}

void FilterLine::type(const QString &text)
{
    insert(text);
    offerTimely();
}

void FilterLine::offerTexts(const QStringList &texts)
{
    FilterCompletion whole;
    whole.length = static_cast<int>(text().size());
    for (const QString &text : texts)
        whole.proposals.push_back({text, {}, 0});
    offer(whole);
    m_offersTexts = true;
}

void FilterLine::offer(const FilterCompletion &completion)
{
    if (completion.proposals.empty())
        return endOffer();
    m_offered = completion;
    m_offersTexts = false;
    if (!m_popup) {
        m_popup = new FilterPopup(this);
        connect(m_popup, &FilterPopup::taken, this, &FilterLine::take);
    }
    const QString before = text().mid(completion.position, cursorPosition() - completion.position);
    QRect place = cursorRect();
    place.setLeft(place.center().x() - fontMetrics().horizontalAdvance(before));
    m_popup->offer(completion.proposals, place, completion.isOptional);
}

bool FilterLine::isOffering() const
{
    return m_popup && m_popup->isVisible();
}

void FilterLine::endOffer()
{
    if (!isOffering())
        return;
    m_popup->hide();
    // A window that is being destroyed takes the focus, too: who hears of it then may make no widget.
    QMetaObject::invokeMethod(this, &FilterLine::offeringEnded, Qt::QueuedConnection);
}

void FilterLine::take(int index)
{
    endOffer();
    int caret = 0;
    const QString whole = m_offered.applied(text(), m_offered.proposals.at(static_cast<size_t>(index)), &caret);
    m_dismissedAt = m_offered.position;
    setText(whole);
    setCursorPosition(caret);
    if (!m_offersTexts)
        offerTimely();
}

bool FilterLine::takesKey(QKeyEvent *event)
{
    const int chosen = m_popup->chosen();
    switch (event->key()) {
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_PageUp:
        m_popup->moveBy(-m_popup->linesOfPage());
        return true;
    case Qt::Key_PageDown:
        m_popup->moveBy(m_popup->linesOfPage());
        return true;
    case Qt::Key_Tab:
        take(std::max(chosen, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen >= 0)
            take(chosen);
        else
            endOffer();
        return chosen >= 0;
    case Qt::Key_Escape:
        m_dismissedAt = m_offered.position;
        endOffer();
        return true;
    default:
        return false;
    }
}

bool FilterLine::event(QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QLineEdit::event(event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && (isOffering() || !text().isEmpty());
    // Else the window takes it to stop the fetch.
    if (event->type() == QEvent::ShortcutOverride && isEscape) {
        event->accept();
        return true;
    }
    // To X11 it is the end of the line, to this program the export.
    if (event->type() == QEvent::ShortcutOverride && key->modifiers() == Qt::ControlModifier
        && key->key() == Qt::Key_E) {
        event->ignore();
        return true;
    }
    // Else it goes on to the next widget.
    if (event->type() == QEvent::KeyPress && key->key() == Qt::Key_Tab && isOffering())
        return takesKey(key);
    return QLineEdit::event(event);
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (isOffering() && takesKey(event))
        return;
    if (event->matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event->matches(QKeySequence::Redo))
        emit redoRequested();
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        offerAll();
    else if (event->key() == Qt::Key_Down && text().isEmpty())
        emit recentRequested();
    else if (event->key() == Qt::Key_Escape && !text().isEmpty())
        emit clearRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterLine::focusOutEvent(QFocusEvent *event)
{
    endOffer();
    QLineEdit::focusOutEvent(event);
}

void FilterLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    underline();
}
